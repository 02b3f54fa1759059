package org.trivetpos.till.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.journal.Anchor;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.Order;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Refund;
import org.trivetpos.settlement.spi.SettlementParticipant;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shops;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.CashMoved;
import org.trivetpos.till.DrawerOpened;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftClosed;
import org.trivetpos.till.ShiftId;
import org.trivetpos.till.ShiftOpened;
import org.trivetpos.till.ShiftReport;
import org.trivetpos.till.Till;

/**
 * A shift's life: the float is put into a terminal's drawer, every sale there is booked in its own transaction, the
 * drawer is counted blind, and the shift is closed with what should have been in it.
 */
@Component(service = {Till.class, SettlementParticipant.class})
public final class DrawerTill implements Till, SettlementParticipant {

    /** No drawer holds more, in minor units: 10,000,000.00. */
    private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000_000L);

    private static final int LONGEST_REASON = 100;

    private final Transactions transactions;
    private final Commands commands;
    private final Journal journal;
    private final Permissions permissions;
    private final StaffDirectory staff;
    private final Shops shops;
    private final BusinessDays days;
    private final Settings settings;
    private final Ids ids;
    private final ShiftBooks books;
    private final DayBook dayBook;
    private final ShiftRows shifts = new ShiftRows();
    private final Drawers drawers = new Drawers();
    private final CashMoves moves = new CashMoves();
    private final Bookings bookings = new Bookings();

    @Activate
    public DrawerTill(@Reference Transactions transactions, @Reference Commands commands, @Reference Journal journal,
            @Reference Permissions permissions, @Reference StaffDirectory staff, @Reference Shops shops,
            @Reference BusinessDays days, @Reference Settings settings, @Reference Ids ids,
            @Reference ShiftBooks books, @Reference DayBook dayBook) {
        this.transactions = transactions;
        this.commands = commands;
        this.journal = journal;
        this.permissions = permissions;
        this.staff = staff;
        this.shops = shops;
        this.days = days;
        this.settings = settings;
        this.ids = ids;
        this.books = books;
        this.dayBook = dayBook;
    }

    @Override
    public String id() {
        return "till";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public void settle(CommandContext context, Check check, Order order) {
        books.joined(() -> {
            Optional<Drawers.Drawer> drawer = drawers.lock(transactions, check.terminal());
            if (drawer.isEmpty() && check.payments().stream().anyMatch(Check.Payment::counted)) {
                throw Refusal.of("till.closed").asException();
            }
            if (drawer.isPresent() && !drawer.get().currency().equals(check.due().getCurrencyUnit())) {
                throw Refusal.of("till.other-currency", drawer.get().currency().getCode()).asException();
            }
            bookings.book(transactions.connection(), drawer.map(Drawers.Drawer::shift).orElse(null), check,
                    new Bookings.Sale(order.price().list().getAmountMinorLong(), shops.current().taxPercent(),
                            Reductions.of(order)));
            return true;
        });
    }

    /** Money goes back out of the drawer at which one stands, whichever it was put into. */
    @Override
    public void refund(CommandContext context, Refund refund, Check check, Order order) {
        books.joined(() -> {
            Optional<Drawers.Drawer> drawer = drawers.lock(transactions, refund.terminal());
            Money cash = refund.back().stream().filter(Check.Payment::counted).map(Check.Payment::received)
                    .reduce(Money.zero(refund.amount().getCurrencyUnit()), Money::plus);
            if (cash.isPositive()) {
                refuseUnlessThere(cash, drawer.orElseThrow(() -> Refusal.of("till.closed-for-refund").asException()));
            }
            bookings.giveBack(transactions.connection(), drawer.map(Drawers.Drawer::shift).orElse(null), refund);
            return true;
        });
    }

    private void refuseUnlessThere(Money cash, Drawers.Drawer drawer) throws SQLException {
        if (!drawer.currency().equals(cash.getCurrencyUnit())) {
            throw Refusal.of("till.other-currency", drawer.currency().getCode()).asException();
        }
        Money there = books.report(drawer.shift()).expected();
        if (there.isLessThan(cash)) {
            throw Refusal.of("till.not-enough", cash, there).asException();
        }
    }

    @Override
    public Shift open(CommandContext context, Money openingFloat) {
        return commands.once(context, "till.open", Shift.class, () -> books.joined(() -> {
            permissions.require(context, TillPermissions.OPEN);
            refuseBad(openingFloat);
            if (drawers.lock(transactions, context.terminal()).isPresent()) {
                throw Refusal.of("till.already-open").asException();
            }
            Shift shift = new Shift(new ShiftId(ids.next()), context.terminal(), context.actor(), nameOf(context),
                    books.now(), days.current(), openingFloat, null);
            shifts.insert(transactions.connection(), shift);
            putOnce(shift);
            journal.append(context, shift.id().value(), new ShiftOpened(shift));
            return shift;
        }));
    }

    /** Two that open the same drawer at the same moment: the second finds it taken. */
    private void putOnce(Shift shift) throws SQLException {
        try {
            drawers.put(transactions.connection(), shift);
        } catch (SQLException failure) {
            if (String.valueOf(failure.getSQLState()).startsWith("23")) {
                throw Refusal.of("till.already-open").asException();
            }
            throw failure;
        }
    }

    @Override
    public ShiftReport close(CommandContext context, Money counted) {
        // in a transaction of its own: two drawers that close at the same moment may write the same anchor
        Anchor anchor = journal.anchor();
        return commands.once(context, "till.close", ShiftReport.class, () -> books.joined(() -> {
            permissions.require(context, TillPermissions.CLOSE);
            refuseBad(counted);
            Drawers.Drawer drawer = drawers.lock(transactions, context.terminal())
                    .orElseThrow(() -> Refusal.of("till.not-open").asException());
            shifts.close(transactions.connection(), drawer.shift(), books.now(), counted, anchor);
            drawers.takeAway(transactions.connection(), context.terminal());
            ShiftReport report = books.report(drawer.shift());
            journal.append(context, drawer.shift().value(), new ShiftClosed(report));
            return report;
        }));
    }

    @Override
    public DrawerOpened openDrawer(CommandContext context, LocalText reason) {
        return commands.once(context, "till.open-drawer", DrawerOpened.class, () -> books.joined(() -> {
            permissions.require(context, TillPermissions.OPEN_DRAWER);
            DrawerOpened opening = new DrawerOpened(ids.next(), drawers.lock(transactions,
                    context.terminal()).map(Drawers.Drawer::shift).orElse(null), context.terminal(), nameOf(context),
                    books.now(), days.current(), stated(reason));
            drawers.opened(transactions.connection(), opening);
            journal.append(context, opening.opening(), opening);
            return opening;
        }));
    }

    @Override
    public CashMoved payIn(CommandContext context, Money amount, LocalText reason) {
        return commands.once(context, "till.pay-in", CashMoved.class,
                () -> books.joined(() -> move(context, CashMoved.Way.PAY_IN, amount, reason)));
    }

    @Override
    public CashMoved payOut(CommandContext context, Money amount, LocalText reason) {
        return commands.once(context, "till.pay-out", CashMoved.class,
                () -> books.joined(() -> move(context, CashMoved.Way.PAY_OUT, amount, reason)));
    }

    private CashMoved move(CommandContext context, CashMoved.Way way, Money amount, LocalText given)
            throws SQLException {
        permissions.require(context, way == CashMoved.Way.PAY_IN ? TillPermissions.PAY_IN : TillPermissions.PAY_OUT);
        refuseBad(amount);
        LocalText reason = stated(given);
        Drawers.Drawer drawer = drawers.lock(transactions, context.terminal())
                .orElseThrow(() -> Refusal.of("till.closed-for-cash").asException());
        if (amount.isZero() || !drawer.currency().equals(amount.getCurrencyUnit())) {
            throw Refusal.of("till.bad-amount", amount).asException();
        }
        CashMoved moved = new CashMoved(ids.next(), drawer.shift(), context.terminal(), nameOf(context), books.now(),
                days.current(), way, amount, reason);
        Money there = books.report(drawer.shift()).expected();
        if (there.plus(moved.change()).isNegative()) {
            throw Refusal.of("till.not-enough-to-pay-out", amount, there).asException();
        }
        moves.insert(transactions.connection(), moved);
        journal.append(context, moved.movement(), moved);
        return moved;
    }

    private static LocalText stated(LocalText given) {
        LocalText reason = new LocalText(given.zh().strip(), given.en().strip());
        if (reason.zh().isEmpty() && reason.en().isEmpty()
                || Math.max(reason.zh().length(), reason.en().length()) > LONGEST_REASON) {
            throw Refusal.of("till.reason-needed", LONGEST_REASON).asException();
        }
        return reason;
    }

    @Override
    public List<LocalText> drawerReasons() {
        return settings.texts(TillSettings.DRAWER_REASONS);
    }

    @Override
    public List<LocalText> payInReasons() {
        return settings.texts(TillSettings.PAY_IN_REASONS);
    }

    @Override
    public List<LocalText> payOutReasons() {
        return settings.texts(TillSettings.PAY_OUT_REASONS);
    }

    @Override
    public Optional<Shift> current(TerminalId terminal) {
        return books.select(ShiftRows.RUNNING, terminal.value()).stream().findFirst();
    }

    @Override
    public ShiftReport report(CommandContext context, ShiftId shift) {
        permissions.require(context, TillPermissions.REPORT);
        return books.report(shift);
    }

    @Override
    public List<Shift> shifts(int max) {
        return books.select(ShiftRows.NEWEST, max);
    }

    @Override
    public List<ShiftReport> reports(CommandContext context, LocalDate first, LocalDate last) {
        permissions.require(context, TillPermissions.REPORT);
        return books.reports(ShiftRows.OF_DAYS, first, last);
    }

    @Override
    public DayReport day(CommandContext context, LocalDate day) {
        permissions.require(context, TillPermissions.REPORT);
        return dayBook.report(context, day);
    }

    private void refuseBad(Money amount) {
        if (!amount.getCurrencyUnit().equals(shops.current().currency()) || amount.isNegative()
                || amount.getAmountMinor().compareTo(LIMIT) > 0) {
            throw Refusal.of("till.bad-amount", amount).asException();
        }
    }

    private String nameOf(CommandContext context) {
        return staff.find(context.actor()).map(person -> person.name()).orElse(context.actor().value());
    }
}
