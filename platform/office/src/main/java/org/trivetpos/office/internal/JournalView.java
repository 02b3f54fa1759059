package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.settlement.Check;

/** Facts, newest first, page by page; or one order's life from its first line to its last. */
final class JournalView extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;
    private static final int MOST_OF_A_DAY = 100_000;

    private final transient Office office;
    private final transient JournalScreen.JournalRooms rooms;
    private final Workbench bench;
    private final TextField about = new TextField();
    private final Notice notice = new Notice();
    private final Button older;
    private final Listing<SealedFact> list;
    private final transient List<SealedFact> shown = new ArrayList<>();

    JournalView(Office office, JournalScreen.JournalRooms rooms) {
        this.office = office;
        this.rooms = rooms;
        list = new Listing<>(office.t("journal.title"), fact -> Fittings.twoLines(
                fact.number() + " · " + type(fact), office.moment(fact.at()) + " · " + who(fact)));
        older = Fittings.plain(office.t("journal.older"), VaadinIcon.ARROW_DOWN, this::older);
        bench = new Workbench(office, office.t("journal.title"), new VerifyPart(office, rooms.journal(), notice),
                Fittings.plain(office.t("refresh"), VaadinIcon.REFRESH, this::newest));
        Fittings.named(about, "journal-about");
        about.setPlaceholder(office.t("journal.about"));
        about.setAriaLabel(office.t("journal.about"));
        about.setPrefixComponent(VaadinIcon.SEARCH.create());
        about.setClearButtonVisible(true);
        about.addValueChangeListener(typed -> find(typed.getValue().strip()));
        bench.tools(about, older, notice);
        list.text(office.t("journal.number"), SealedFact::number).setFlexGrow(0);
        list.text(office.t("journal.at"), fact -> office.moment(fact.at()));
        list.text(office.t("journal.type"), this::type);
        list.text(office.t("journal.who"), this::who);
        list.text(office.t("journal.where"), this::where);
        list.whenChosen(this::open);
        list.setEmptyStateComponent(Fittings.empty(office.t("journal.empty")));
        bench.list(list);
        getContent().add(bench);
        getContent().setSizeFull();
        newest();
    }

    private void newest() {
        notice.clear();
        about.clear();
        shown.clear();
        page(rooms.journal().head().map(SealedFact::number).orElse(0L));
    }

    private void older() {
        if (!shown.isEmpty()) {
            page(shown.getLast().number() - 1);
        }
    }

    private void page(long last) {
        long after = Math.max(0, last - PAGE);
        shown.addAll(rooms.journal().read(after, (int) (last - after)).reversed());
        list.setItems(shown);
        older.setVisible(after > 0);
    }

    private void find(String typed) {
        if (typed.isEmpty()) {
            newest();
            return;
        }
        String subject = subject(typed).orElse(typed);
        List<SealedFact> life = rooms.journal().about(subject);
        shown.clear();
        shown.addAll(life);
        list.setItems(shown);
        older.setVisible(false);
        if (life.isEmpty()) {
            notice.trouble(office.t("journal.nothing-about", typed));
        } else {
            notice.hint(office.t("journal.life", typed, life.size()));
        }
    }

    /** People know an order by its number of today, or by its receipt's. */
    private Optional<String> subject(String typed) {
        if (!typed.matches("#?\\d{1,6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed.replace("#", ""));
        List<Check> today = rooms.settlement().ofDay(rooms.days().current(), MOST_OF_A_DAY);
        return today.stream().filter(check -> check.orderNumber() == number).findFirst()
                .or(() -> today.stream().filter(check -> check.receiptNumber() == number).findFirst())
                .map(check -> check.order().value());
    }

    private String type(SealedFact fact) {
        return office.known("office.fact." + fact.type(), fact.type());
    }

    private String who(SealedFact fact) {
        return name(fact.actor());
    }

    private String name(@Nullable String staff) {
        return staff == null ? office.t("journal.shop") : rooms.staff().find(new StaffId(staff))
                .map(person -> person.name()).orElse(staff);
    }

    private String where(SealedFact fact) {
        String terminal = fact.terminal();
        return terminal == null ? "–" : rooms.terminals().find(new TerminalId(terminal))
                .map(known -> known.name()).orElse(terminal);
    }

    private void open(SealedFact fact) {
        SideForm form = new SideForm();
        Figures facts = new Figures().line(office.t("journal.at"), office.moment(fact.at()))
                .line(office.t("journal.who"), who(fact));
        if (fact.approver() != null) {
            facts.line(office.t("journal.approver"), name(fact.approver()));
        }
        facts.line(office.t("journal.where"), where(fact))
                .line(office.t("journal.type"), fact.type() + " v" + fact.version())
                .line(office.t("journal.subject"), fact.subject());
        Pre json = new Pre(JsonText.indented(fact.json()));
        json.addClassName("json");
        form.fields(facts, json, new Figures().hash(fact.hash()));
        form.buttons(Fittings.plain(office.t("journal.whole-life"), VaadinIcon.TIME_BACKWARD,
                () -> about.setValue(fact.subject())));
        bench.side(fact.number() + " · " + type(fact), form);
    }
}
