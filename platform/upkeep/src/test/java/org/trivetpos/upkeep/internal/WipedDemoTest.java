package org.trivetpos.upkeep.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.identity.Login;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.journal.DemoWiped;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.journal.FreshStart;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.Menu;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.PaymentReturned;
import org.trivetpos.settlement.PaymentTaken;
import org.trivetpos.settlement.RefundId;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;
import org.trivetpos.upkeep.DemoData.Kept;
import org.trivetpos.upkeep.DemoData.Sight;

class WipedDemoTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final TenderId CASH = new TenderId("cash");

    @TempDir
    private Path folder;

    private OpenUpkeep open;
    private WipedDemo demo;
    private @Nullable DemoWiped ordered;

    @FactType("menu.MenuItemSaved")
    record Saved(String dish) implements Fact { }

    @FactType("ordering.LinesPlaced")
    record Placed(String dish) implements Fact { }

    @FactType("settlement.CheckSettled")
    record Settled(String check) implements Fact { }

    @BeforeEach
    void open() throws Exception {
        open = new OpenUpkeep(Files.createDirectories(folder.resolve("data")));
        open.database = "everything ".repeat(1_000);
        Staff manager = new Staff(new StaffId("staff-1"), "陈静", new RoleId("manager"), null, true);
        demo = new WipedDemo(open.data, open.store.journal(), new NotedStart(), open.copies, open.permissions(),
                only(Login.class, Map.of()), only(StaffDirectory.class, Map.of("all", List.of(manager), "find",
                        Optional.of(manager))),
                only(Menu.class, Map.of("all", List.of())), only(Terminals.class, Map.of("all", List.of())),
                only(Shops.class, Map.of("current", new Shop("shop", new LocalText("三足小馆", "Trivet Kitchen"),
                        LocalText.same(""), CurrencyUnit.of("CNY"), true, 600, Locale.SIMPLIFIED_CHINESE,
                        open.store.clock().getZone()))), open.store.clock());
    }

    @AfterEach
    void close() {
        open.close();
    }

    private final class NotedStart implements FreshStart {

        @Override
        public void order(DemoWiped first) {
            ordered = first;
        }

        @Override
        public Optional<DemoWiped> begunWith() {
            return Optional.empty();
        }
    }

    /** A neighbour that is asked these things; a login knows the PIN 246810. */
    private static <T> T only(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().equals("approve")) {
                return args[2].equals("246810") ? new Login.Approved(new ApprovalId("a"), new Staff((StaffId) args[1],
                        "陈静", new RoleId("manager"), null, true)) : new Login.WrongPin(3);
            }
            return Optional.ofNullable(answers.get(method.getName())).orElseThrow();
        }));
    }

    private void happens(String terminal, String subject, Fact... facts) {
        CommandContext context = CommandContext.of(new StaffId("staff-1"), new TerminalId(terminal),
                new RequestId(open.store.ids().next()));
        open.store.transactions().run(() -> List.of(facts)
                .forEach(fact -> open.store.journal().append(context, subject, fact)));
        open.store.sealAll();
    }

    private void sells(String order) {
        happens("till-1", order, new Placed("tofu"), new Placed("rice"), new Settled(order), new PaymentTaken(
                new CheckId(order), CASH, Money.parse("CNY 20.00"), Money.parse("CNY 2.00"), DAY));
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @Test
    void a_demo_is_counted_kept_and_wiped_by_who_knows_the_pin() throws Exception {
        happens("demo", "tofu", new Saved("tofu"));
        sells("o1");
        sells("o2");
        happens("till-1", "o2", new PaymentReturned(new RefundId("r1"), new CheckId("o2"), CASH,
                Money.parse("CNY 5.00"), DAY));

        Sight seen = demo.look();
        assertThat(seen.orders()).isEqualTo(2);
        assertThat(seen.sales()).isEqualTo(2);
        assertThat(seen.taken()).isEqualTo(Money.parse("CNY 31.00"));
        assertThat(seen.entries()).isEqualTo(10);
        assertThat(seen.people()).isEqualTo(1);

        Kept kept = demo.keep(open.store.context());
        assertRefused("upkeep.demo-pin", () -> demo.wipe(open.store.context(), kept, "1234"));
        assertThat(ordered).isNull();
        demo.wipe(open.store.context(), kept, "246810");
        assertThat(ordered).isEqualTo(new DemoWiped("陈静", open.store.clock().instant(),
                kept.copy().file().getFileName().toString(), 10, open.store.journal().head().orElseThrow().hash(), 2,
                Money.parse("CNY 31.00")));
        for (int later = 0; later < 20; later++) {
            open.store.clock().advance(java.time.Duration.ofDays(1));
            open.copies.make();
        }
        assertThat(open.copies.kept()).as("no later copy pushes it out").contains(kept.copy()).hasSize(15);
    }

    @Test
    void what_is_sold_after_the_copy_is_not_wiped() {
        happens("demo", "tofu", new Saved("tofu"));
        Kept kept = demo.keep(open.store.context());
        happens("till-1", "tofu", new Saved("tofu"));
        sells("o1");
        assertRefused("upkeep.demo-moved", () -> demo.wipe(open.store.context(), kept, "246810"));
        assertThat(ordered).isNull();
    }

    @Test
    void a_shop_that_was_never_a_demo_or_a_person_who_may_not_wipes_nothing() {
        happens("till-1", "tofu", new Saved("tofu"));
        assertThat(demo.isDemo()).isFalse();
        assertRefused("upkeep.demo-not", () -> demo.keep(open.store.context()));
        happens("demo", "tofu", new Saved("tofu"));
        open.allowed = false;
        assertRefused("test.forbidden", () -> demo.keep(open.store.context()));
        assertThat(open.copies.kept()).isEmpty();
    }
}
