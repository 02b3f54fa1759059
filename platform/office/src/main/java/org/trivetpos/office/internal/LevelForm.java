package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.TimeBand;

/** A price level: its name and the times at which it holds. */
final class LevelForm extends Composite<SideForm> {

    private static final long serialVersionUID = 1L;
    /** What a new time begins with. */
    private static final TimeBand LUNCH = TimeBand.weekly(List.of(DayOfWeek.values()).subList(0, 5),
            LocalTime.of(11, 0), LocalTime.of(14, 0));

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final transient PriceLevel level;
    private final transient Consumer<PriceLevel> saved;
    private final transient Map<String, String> modes;
    private final NameFields name;
    private final Div bands = new Div();
    private final transient List<BandEditor> editors = new ArrayList<>();

    LevelForm(Office office, MenuScreen.MenuRooms rooms, PriceLevel level, Consumer<PriceLevel> saved) {
        this.office = office;
        this.rooms = rooms;
        this.level = level;
        this.saved = saved;
        this.modes = rooms.modes(office);
        name = new NameFields(office, office.t("levels.name"), level.name());
        level.bands().forEach(this::add);
        Span hint = new Span(office.t("levels.times-hint"));
        hint.addClassName("muted");
        getContent().fields(name, hint, bands, Fittings.named(
                Fittings.plain(office.t("levels.add-time"), VaadinIcon.PLUS, () -> add(LUNCH)), "add-band"));
        getContent().save(office.t("save"), this::save);
    }

    @Override
    protected SideForm initContent() {
        return new SideForm();
    }

    /** A level that nobody has saved yet. */
    static PriceLevel fresh(MenuScreen.MenuRooms rooms) {
        int last = rooms.menu().levels().stream().mapToInt(PriceLevel::position).max().orElse(0);
        return new PriceLevel(new LevelId(rooms.ids().next()),
                LocalText.same(""), last + 10, List.of(LUNCH));
    }

    private void add(TimeBand band) {
        BandEditor editor = new BandEditor(office, band, modes, this::remove);
        editors.add(editor);
        bands.add(editor);
    }

    private void remove(BandEditor editor) {
        editors.remove(editor);
        editor.removeFromParent();
    }

    private void save() {
        boolean named = name.filled(office.t("name-needed"));
        List<Optional<TimeBand>> chosen = editors.stream().map(BandEditor::collect).toList();
        if (!named || chosen.stream().anyMatch(Optional::isEmpty)) {
            getContent().lookAtFields(office.t("look-at-fields"));
            return;
        }
        PriceLevel wanted = new PriceLevel(level.id(), name.value(), level.position(),
                chosen.stream().map(Optional::orElseThrow).toList());
        PriceLevel[] result = new PriceLevel[1];
        office.attempt(getContent().notice(), context -> result[0] = rooms.administration().save(context, wanted),
                () -> saved.accept(result[0]));
    }
}
