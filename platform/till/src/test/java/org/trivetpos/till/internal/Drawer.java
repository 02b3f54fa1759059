package org.trivetpos.till.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.settlement.Check.Payment;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.Refund;
import org.trivetpos.settlement.RefundId;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.store.DayHistory;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.till.DayReport;

/** A till on the real store and journal, and checks as settlement would hand them over. */
final class Drawer implements AutoCloseable {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final TestStore store;
    final DrawerTill till;
    final DayBook days;
    LocalDate day = TODAY;
    private int receipts;

    Drawer(TestStore store) {
        this.store = store;
        ShiftBooks books = new ShiftBooks(store.transactions(), store.journal(), store.clock(),
                store.unit("till", DrawerTill.class));
        days = new DayBook(store.transactions(), books, store.journal(), nothingWaits(), people(), terminals(),
                shops(), new WholeTime());
        till = new DrawerTill(store.transactions(), store.commands(), store.journal(), new CashierMay(), people(),
                shops(), () -> day, settings(), store.ids(), books, days);
    }

    static Money money(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    Check cash(String due, String received) {
        Money change = money(received).minus(money(due));
        return check(money(due), List.of(new Payment(new TenderId("cash"), new LocalText("现金", "Cash"),
                money(received), change, true, true)));
    }

    Check card(String due) {
        return check(money(due), List.of(new Payment(new TenderId("card"), new LocalText("刷卡", "Card"), money(due))));
    }

    Check check(Money due, List<Payment> payments) {
        return check(due, payments, "till-1");
    }

    Check check(Money due, List<Payment> payments, String terminal) {
        Money change = payments.stream().map(Payment::change).reduce(Money.zero(due.getCurrencyUnit()), Money::plus);
        Money tax = due.multipliedBy(6).dividedBy(106, RoundingMode.HALF_UP);
        return new Check(new CheckId(store.ids().next()), new OrderId("order-1"), 1, ++receipts, day,
                store.clock().instant(), new StaffId("staff-1"), "王芳", new TerminalId(terminal), due, tax, change,
                payments);
    }

    /** As settlement does it: inside its transaction. */
    void sell(Check check) {
        CommandContext context = CommandContext.of(check.staff(), check.terminal(), new RequestId(store.ids().next()));
        store.transactions().run(() -> till.settle(context, check, order(check.due())));
    }

    /** All of a check goes back to what it was paid by. */
    Refund back(Check check) {
        return new Refund(new RefundId(store.ids().next()), check.id(), 1, day, store.clock().instant(),
                check.staff(), "王芳", check.terminal(), LocalText.same("cold"), List.of(), check.due(), check.tax(),
                check.payments().stream().map(paid -> new Payment(paid.tender(), paid.name(), paid.net(),
                        Money.zero(CNY), paid.counted(), paid.opensDrawer())).toList());
    }

    /** As settlement does it: inside its transaction. */
    void refund(Check check) {
        CommandContext context = CommandContext.of(check.staff(), check.terminal(), new RequestId(store.ids().next()));
        store.transactions().run(() -> till.refund(context, back(check), check, order(check.due())));
    }

    private Order order(Money due) {
        Money none = Money.zero(due.getCurrencyUnit());
        return new Order(new OrderId("order-1"), 1, 1, new ModeId("counter"), Order.Serving.DINE_IN, Order.Status.OPEN,
                null, null, new StaffId("staff-1"), store.clock().instant(), TODAY, "", List.of(),
                new PricedBasket(List.of(), due, none, none, none, none, none, due, none));
    }

    /** As the store does it: inside its transaction. */
    DayReport close(LocalDate closing, int number) {
        CommandContext context = store.context();
        store.transactions().run(() -> days.close(context, new ClosedDay(closing, number, store.clock().instant(),
                context.actor(), 7, "ab".repeat(32))));
        store.sealAll();
        return till.day(context, closing);
    }

    private static Ordering nothingWaits() {
        return (Ordering) Proxy.newProxyInstance(Ordering.class.getClassLoader(), new Class<?>[] {Ordering.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("waiting")) {
                        return List.of();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Terminals terminals() {
        return (Terminals) Proxy.newProxyInstance(Terminals.class.getClassLoader(), new Class<?>[] {Terminals.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("find")) {
                        return Optional.of(new Terminal((TerminalId) args[0], "收银台", Instant.EPOCH, null));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Every fact is of every day. */
    private static final class WholeTime implements DayHistory {
        @Override
        public List<ClosedDay> closed(@Nullable LocalDate before, int max) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ClosedDay> find(LocalDate wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Span span(LocalDate wanted) {
            return new Span(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        }
    }

    private static StaffDirectory people() {
        Staff wang = new Staff(new StaffId("staff-1"), "王芳", new RoleId("cashier"), null, true);
        return (StaffDirectory) Proxy.newProxyInstance(StaffDirectory.class.getClassLoader(),
                new Class<?>[] {StaffDirectory.class}, (proxy, method, args) -> {
                    if (method.getName().equals("find")) {
                        return Optional.of(wang).filter(person -> person.id().equals(args[0]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Settings settings() {
        return (Settings) Proxy.newProxyInstance(Settings.class.getClassLoader(), new Class<?>[] {Settings.class},
                (proxy, method, args) -> method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, args)
                        : ((Setting) args[0]).fallback());
    }

    private static Shops shops() {
        Shop shop = new Shop("shop-1", new LocalText("小馆", "Bistro"), LocalText.same(""), CNY, true, 600,
                Locale.CHINESE, ZoneId.of("Asia/Shanghai"));
        return new Shops() {
            @Override
            public Shop current() {
                return shop;
            }

            @Override
            public Shop change(CommandContext context, Shop wanted) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public void close() {
        store.close();
    }

    /** Only {@code staff-1} may do anything. */
    private static final class CashierMay implements Permissions {
        @Override
        public boolean allows(StaffId person, Permission permission) {
            return person.value().equals("staff-1");
        }

        @Override
        public void require(CommandContext context, Permission permission) {
            if (!allows(context.actor(), permission)) {
                throw Refusal.of("identity.permission-missing", permission.key()).asException();
            }
        }

        @Override
        public List<Permission> declared() {
            return List.of();
        }
    }
}
