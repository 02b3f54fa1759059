package org.trivetpos.till.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.journal.FactPage;
import org.trivetpos.journal.FactQuery;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.ordering.DraftDeleted;
import org.trivetpos.ordering.LineVoided;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.store.DayHistory;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;
import org.trivetpos.store.spi.DayParticipant;
import org.trivetpos.till.Breakdown;
import org.trivetpos.till.Breakdown.Because;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.DayReported;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftReport;

/** The report of a business day: so far, or for good when the day is closed, which every shift must be before. */
@Component(service = {DayBook.class, DayParticipant.class})
public final class DayBook implements DayParticipant {

    private static final String REPORTED = "till.DayReported";
    private static final String DELETED = "ordering.DraftDeleted";
    private static final String VOIDED = "ordering.LineVoided";
    private static final int PAGE = 1_000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String UNREPORTED = "select distinct business_day from till.shift "
            + "where business_day > ? and business_day <= ? and reported_on is null";

    private final Transactions transactions;
    private final ShiftBooks books;
    private final Journal journal;
    private final Ordering ordering;
    private final StaffDirectory staff;
    private final Terminals terminals;
    private final Shops shops;
    private final DayHistory days;

    @Activate
    public DayBook(@Reference Transactions transactions, @Reference ShiftBooks books, @Reference Journal journal,
            @Reference Ordering ordering, @Reference StaffDirectory staff, @Reference Terminals terminals,
            @Reference Shops shops, @Reference DayHistory days) {
        this.transactions = transactions;
        this.books = books;
        this.journal = journal;
        this.ordering = ordering;
        this.staff = staff;
        this.terminals = terminals;
        this.shops = shops;
        this.days = days;
    }

    @Override
    public String id() {
        return "till";
    }

    /** After settlement, which lets no more sales in. */
    @Override
    public int position() {
        return 50;
    }

    @Override
    public Set<LocalDate> traded(LocalDate after, LocalDate until) {
        return books.joined(() -> {
            try (PreparedStatement select = transactions.connection().prepareStatement(UNREPORTED)) {
                select.setObject(1, after);
                select.setObject(2, until);
                Set<LocalDate> found = new HashSet<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getObject(1, LocalDate.class));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public List<Refusal> missing(LocalDate day) {
        return books.select(ShiftRows.STILL_OPEN, day).stream()
                .map(shift -> Refusal.of("till.shift-open", terminal(shift), shift.openedByName(),
                        CLOCK.format(shift.openedAt().atZone(shops.current().zone()))))
                .toList();
    }

    private String terminal(Shift shift) {
        return terminals.find(shift.terminal()).map(Terminal::name).orElse(shift.terminal().value());
    }

    @Override
    public void close(CommandContext context, ClosedDay closed) {
        books.reported(closed.day());
        List<ShiftReport> shifts = books.reports(ShiftRows.REPORTED, closed.day());
        journal.append(context, closed.day().toString(), new DayReported(report(closed, name(closed.by()), shifts)));
    }

    /** As it was reported when it was closed, or as it is now. */
    DayReport report(CommandContext context, LocalDate day) {
        Optional<DayReport> kept = journal.about(day.toString()).stream().filter(fact -> fact.type().equals(REPORTED))
                .map(fact -> journal.decode(fact, DayReported.class).report()).findFirst();
        return kept.orElseGet(() -> {
            Optional<SealedFact> head = journal.head();
            return report(new ClosedDay(day, 0, books.now(), context.actor(),
                    head.map(SealedFact::number).orElse(0L), head.map(SealedFact::hash).orElse("")),
                    name(context.actor()), books.reports(ShiftRows.TO_REPORT, day));
        });
    }

    private String name(StaffId person) {
        return staff.find(person).map(known -> known.name()).orElse(person.value());
    }

    private DayReport report(ClosedDay day, String staffName, List<ShiftReport> shifts) {
        Sums.Totals sums = books.joined(
                () -> Sums.of(transactions.connection(), shops.current().currency(), day.day()));
        List<Order> open = ordering.waiting().stream().filter(order -> !order.training()).toList();
        Money zero = Money.zero(shops.current().currency());
        Money value = open.stream().map(order -> order.price().due())
                .filter(due -> due.getCurrencyUnit().equals(zero.getCurrencyUnit())).reduce(zero, Money::plus);
        return new DayReport(day.day(), day.number(), day.at(), staffName, sums.checks(), sums.sales(), sums.tax(),
                sums.tenders(), sums.refunds(), sums.refunded(), withGivenUp(sums.breakdown(), day.day()),
                shifts, open.size(), value, day.journalNumber(), day.journalHash());
    }

    /** What was given up before it was placed, or voided after it, stands in the journal alone. */
    private Breakdown withGivenUp(Breakdown paid, LocalDate day) {
        DayHistory.Span span = days.span(day);
        FactQuery query = FactQuery.of(span.from(), span.until(), Set.of(DELETED, VOIDED));
        Map<LocalText, Because> deleted = new HashMap<>();
        Map<LocalText, Because> voids = new HashMap<>();
        for (long before = Long.MAX_VALUE; before > 0;) {
            FactPage page = journal.find(query, before, PAGE);
            for (SealedFact fact : page.facts()) {
                if (fact.type().equals(VOIDED)) {
                    LineVoided voided = journal.decode(fact, LineVoided.class);
                    count(voids, voided.reason(), voided.value());
                } else {
                    count(deleted, LocalText.same(""), journal.decode(fact, DraftDeleted.class).value());
                }
            }
            before = page.next();
        }
        return paid.withDeleted(List.copyOf(deleted.values())).withVoids(voids.values().stream()
                .sorted(Comparator.comparing(Because::amount).reversed().thenComparing(one -> one.reason().zh()))
                .toList());
    }

    private void count(Map<LocalText, Because> sums, LocalText reason, Money value) {
        if (value.getCurrencyUnit().equals(shops.current().currency())) {
            sums.merge(reason, new Because(reason, 1, value), (sum, one) ->
                    new Because(reason, sum.count() + 1, sum.amount().plus(value)));
        }
    }
}
