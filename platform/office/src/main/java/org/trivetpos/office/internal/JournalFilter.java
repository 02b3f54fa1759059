package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.trivetpos.identity.Staff;
import org.trivetpos.journal.FactQuery;
import org.trivetpos.store.DayHistory;
import org.trivetpos.store.Terminal;

/** Day, kind, person, till and words: what of the journal is looked at. */
final class JournalFilter extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient JournalScreen.JournalRooms rooms;
    private final TextField text = new TextField();
    private final DatePicker day;
    private final ComboBox<FactKinds.Kind> kind = new ComboBox<>();
    private final ComboBox<Staff> person = new ComboBox<>();
    private final ComboBox<Terminal> terminal = new ComboBox<>();

    /** @param changed is called when a person changed one of them */
    JournalFilter(Office office, JournalScreen.JournalRooms rooms, FactWords words, Runnable changed) {
        this.rooms = rooms;
        Fittings.named(text, "journal-about");
        text.setPlaceholder(office.t("journal.about"));
        text.setAriaLabel(office.t("journal.about"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.addValueChangeListener(typed -> changed(typed.isFromClient(), changed));
        day = PeriodPicker.field(office, "journal-day", office.t("journal.day"));
        day.setPlaceholder(office.t("journal.day"));
        day.setClearButtonVisible(true);
        day.addValueChangeListener(chosen -> changed(chosen.isFromClient(), changed));
        choice(kind, "journal-kind", office.t("journal.kind"), changed);
        kind.setItems(FactKinds.choices(office, words));
        kind.setItemLabelGenerator(FactKinds.Kind::label);
        choice(person, "journal-staff", office.t("journal.who"), changed);
        person.setItems(rooms.staff().all(true));
        person.setItemLabelGenerator(Staff::name);
        choice(terminal, "journal-terminal", office.t("journal.where"), changed);
        terminal.setItems(rooms.terminals().all());
        terminal.setItemLabelGenerator(Terminal::name);
        getContent().add(text, day, kind, person, terminal);
        getContent().addClassName("journal-filter");
    }

    private static <T> void choice(ComboBox<T> box, String id, String label, Runnable changed) {
        Fittings.named(box, id);
        box.setPlaceholder(label);
        box.setAriaLabel(label);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(chosen -> changed(chosen.isFromClient(), changed));
    }

    private static void changed(boolean byHand, Runnable changed) {
        if (byHand) {
            changed.run();
        }
    }

    String text() {
        return text.getValue().strip();
    }

    /** The day that was chosen. */
    Optional<LocalDate> day() {
        return Optional.ofNullable(day.getValue());
    }

    void clear() {
        text.clear();
        day.clear();
        kind.clear();
        person.clear();
        terminal.clear();
    }

    FactQuery query() {
        Optional<DayHistory.Span> span = day().map(rooms.history()::span);
        return new FactQuery(span.map(DayHistory.Span::from).orElse(null),
                span.map(DayHistory.Span::until).orElse(null),
                kind.getOptionalValue().map(FactKinds.Kind::types).orElse(Set.of()),
                person.getOptionalValue().map(one -> one.id().value()).orElse(null),
                terminal.getOptionalValue().map(one -> one.id().value()).orElse(null), text());
    }
}
