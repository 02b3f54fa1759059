package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivetpos.journal.FactPage;
import org.trivetpos.journal.FactQuery;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.settlement.Check;
import org.trivetpos.store.ClosedDay;

/** Facts in words, newest first, page by page and only those that are looked for; or one order's whole life. */
final class JournalView extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private static final int MOST_OF_A_DAY = 100_000;
    /** A million entries, then a person says whether to go on. */
    private static final int LOOKS = 50;

    private final transient Office office;
    private final transient JournalScreen.JournalRooms rooms;
    private final transient FactWords words;
    private final Workbench bench;
    private final JournalFilter filter;
    private final Notice notice = new Notice();
    private final Button older;
    private final Button newest;
    private final Listing<SealedFact> list;
    private final transient List<SealedFact> shown = new ArrayList<>();
    private long next;
    private int search;

    JournalView(Office office, JournalScreen.JournalRooms rooms) {
        this.office = office;
        this.rooms = rooms;
        this.words = new FactWords(office, rooms);
        list = new Listing<>(office.t("journal.title"), fact -> Fittings.twoLines(words.sentence(fact),
                fact.number() + " · " + office.moment(fact.at()) + " · " + words.who(fact.actor())));
        older = Fittings.named(Fittings.plain(office.t("journal.older"), VaadinIcon.ARROW_DOWN, this::older), "older");
        newest = Fittings.named(Fittings.plain(office.t("journal.newest"), VaadinIcon.ARROW_UP, this::newest),
                "newest");
        bench = new Workbench(office, office.t("journal.title"), new VerifyPart(office, rooms.journal(), notice),
                newest);
        filter = new JournalFilter(office, rooms, words, this::look);
        bench.tools(filter, notice);
        list.text(office.t("journal.number"), SealedFact::number).setFlexGrow(0);
        list.text(office.t("journal.at"), fact -> office.moment(fact.at())).setFlexGrow(0);
        list.part(office.t("journal.what"), fact -> Fittings.twoLines(words.sentence(fact), words.kind(fact.type())))
                .setFlexGrow(6);
        list.text(office.t("journal.who"), fact -> words.who(fact.actor()));
        list.text(office.t("journal.approver"), fact -> words.approver(fact.approver()));
        list.text(office.t("journal.where"), fact -> words.where(fact.terminal()));
        list.whenChosen(fact -> bench.side(String.valueOf(fact.number()) + " · " + words.kind(fact.type()),
                FactSide.of(office, words, fact, this::life)));
        list.setEmptyStateComponent(Fittings.empty(office.t("journal.empty")));
        Div foot = new Div(older);
        foot.addClassName("list-foot");
        bench.list(list, foot);
        getContent().add(bench);
        getContent().setSizeFull();
        look();
    }

    private void newest() {
        filter.clear();
        look();
    }

    /** From the newest that fits; a number that an order of that day has brings the order's whole life. */
    private void look() {
        notice.clear();
        Optional<Check> order = order(filter.text());
        if (order.isPresent()) {
            life(order.get().order().value());
            return;
        }
        shown.clear();
        next = Long.MAX_VALUE;
        older();
    }

    /** The next page; what fits may lie far back, so it is looked for off the screen's thread. */
    private void older() {
        FactQuery query = filter.query();
        long before = next;
        int mine = ++search;
        older.setEnabled(false);
        office.workplace().background(() -> searched(query, before), found -> {
            if (mine == search) {
                show(found);
            }
        });
    }

    private FactPage searched(FactQuery query, long before) {
        List<SealedFact> found = new ArrayList<>();
        long from = before;
        for (int look = 0; look < LOOKS && from > 0 && found.size() < PAGE; look++) {
            FactPage page = rooms.journal().find(query, from, PAGE - found.size());
            found.addAll(page.facts());
            from = page.next();
        }
        return new FactPage(found, from);
    }

    private void show(FactPage page) {
        shown.addAll(page.facts());
        next = page.next();
        list.setItems(shown);
        older.setVisible(next > 0);
        older.setEnabled(true);
        if (shown.isEmpty()) {
            notice.hint(office.t(next > 0 ? "journal.nothing-so-far" : "journal.nothing-found", next));
        } else {
            notice.clear();
        }
    }

    /** Everything about one subject, from the first to the last. */
    private void life(String subject) {
        search++;
        shown.clear();
        shown.addAll(rooms.journal().about(subject));
        next = 0;
        list.setItems(shown);
        older.setVisible(false);
        notice.hint(office.t("journal.life", shown.size()));
    }

    /** People know an order by its number of the day, or by its receipt's; of today unless they say another day. */
    private Optional<Check> order(String typed) {
        if (!typed.matches("#?\\d{1,6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed.replace("#", ""));
        return filter.day().map(Stream::of).orElseGet(() -> Stream.concat(Stream.of(rooms.days().current()),
                rooms.history().closed(null, 1).stream().map(ClosedDay::day)))
                .flatMap(day -> order(number, day).stream()).findFirst();
    }

    private Optional<Check> order(int number, LocalDate day) {
        List<Check> checks = rooms.settlement().ofDay(day, MOST_OF_A_DAY);
        return checks.stream().filter(check -> check.orderNumber() == number).findFirst()
                .or(() -> checks.stream().filter(check -> check.receiptNumber() == number).findFirst());
    }
}
