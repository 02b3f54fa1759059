package org.trivetpos.settlement.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.ordering.Order;
import org.trivetpos.pricing.internal.BillArithmetic;
import org.trivetpos.pricing.internal.InstalledRules;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.PayRequest.Received;
import org.trivetpos.settlement.PayRequest;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.SettlementParticipant;
import org.trivetpos.settlement.spi.Tender;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.testkit.TestStore;

/** A counter that can take money: the real store and journal, orders in memory, cash and card. */
final class Counter implements AutoCloseable {

    /** Outside a container a plugin is named by its package. */
    static final String HERE = Counter.class.getPackageName();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final TestStore store;
    final GateHouse guard;
    final OrdersInMemory orders;
    final Participation participation;
    final SettlementDesk desk;
    final RefundDesk refunds;
    final SaleFinder past;
    final SaleWords words;
    final List<String> asked = new ArrayList<>();
    LocalDate day = TODAY;

    Counter(TestStore store, String... required) {
        this.store = store;
        guard = new GateHouse(store.clock());
        store.unit("settlement", SettlementDesk.class);
        orders = new OrdersInMemory(store.transactions());
        participation = new Participation(guard, Set.of(required));
        desk = new SettlementDesk(store.transactions(), store.commands(), store.journal(), orders.service(),
                new CashierMayPay(), people(), new SettlementDesk.BusinessMoment(() -> day, store.clock()), store.ids(),
                participation, guard);
        refunds = new RefundDesk(store.transactions(), store.commands(), store.journal(), orders.service(),
                new BillArithmetic(new InstalledRules(guard, Duration.ofMinutes(1), List.of())), new CashierMayPay(),
                people(), new SettlementDesk.BusinessMoment(() -> day, store.clock()), store.ids(), participation,
                settings());
        past = new SaleFinder(store.transactions(), new CashierMayPay(), shops(), menu());
        words = new SaleWords(store.transactions(), store.journal(), shops());
        desk.tenders = List.of(new Plain("card", false), new Plain("cash", true));
    }

    PayOutcome pay(Order seen, String... received) {
        return pay(store.context(), seen, received);
    }

    /** {@code received} like {@code "cash 50.00"}. */
    PayOutcome pay(CommandContext context, Order seen, String... received) {
        return desk.pay(context, request(seen, received));
    }

    static PayRequest request(Order seen, String... received) {
        return new PayRequest(seen.id(), seen.version(), seen.price().due(), Arrays.stream(received)
                .map(part -> part.split(" "))
                .map(part -> new Received(new TenderId(part[0]), money(part[1]))).toList());
    }

    static Money money(String amount) {
        return Money.of(OrdersInMemory.CNY, new BigDecimal(amount));
    }

    void participants(SettlementParticipant... present) {
        participation.participants = List.of(present);
    }

    long rows(String table) {
        return store.transactions().call(() -> {
            try (var count = store.transactions().connection().createStatement();
                    var row = count.executeQuery("select count(*) from settlement." + table)) {
                row.next();
                return row.getLong(1);
            } catch (java.sql.SQLException failure) {
                throw new AssertionError(failure);
            }
        });
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
        Shop shop = new Shop("shop-1", new LocalText("小馆", "Bistro"), LocalText.same(""), OrdersInMemory.CNY, true,
                600, Locale.CHINESE, ZoneId.of("Asia/Shanghai"));
        return (Shops) Proxy.newProxyInstance(Shops.class.getClassLoader(), new Class<?>[] {Shops.class},
                (proxy, method, args) -> shop);
    }

    /** Knows one dish by its pinyin. */
    private static Menu menu() {
        MenuItem chicken = new MenuItem(new ItemId("gbjd"), new CategoryId("hot"),
                new LocalText("宫保鸡丁", "Kung Pao chicken"), "101", "", MenuItem.Pricing.FIXED, LocalText.same(""),
                List.of(), List.of(), List.of(), null, null, true, true, 1);
        return (Menu) Proxy.newProxyInstance(Menu.class.getClassLoader(), new Class<?>[] {Menu.class},
                (proxy, method, args) -> "gbjd".equals(args[0]) ? List.of(chicken) : List.of());
    }

    @Override
    public void close() {
        store.close();
    }

    /** Only {@code staff-1} may take money. */
    private static final class CashierMayPay implements Permissions {
        @Override
        public boolean allows(StaffId person, Permission permission) {
            return person.value().equals("staff-1") && permission.key().startsWith("settlement.");
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

    /** Cash gives change and lies in the drawer; a card does neither. */
    private record Plain(String key, boolean cash) implements Tender {
        @Override
        public TenderId id() {
            return new TenderId(key);
        }

        @Override
        public LocalText name() {
            return cash ? new LocalText("现金", "Cash") : new LocalText("刷卡", "Card");
        }

        @Override
        public String icon() {
            return "vaadin:money";
        }

        @Override
        public int position() {
            return cash ? 10 : 20;
        }

        @Override
        public boolean givesChange() {
            return cash;
        }

        @Override
        public boolean opensDrawer() {
            return cash;
        }

        @Override
        public boolean counted() {
            return cash;
        }

        @Override
        public List<Money> quickAmounts(Money due) {
            return List.of(due);
        }
    }
}
