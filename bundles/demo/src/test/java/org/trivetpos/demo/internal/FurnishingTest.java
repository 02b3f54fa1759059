package org.trivetpos.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.DemoWiped;
import org.trivetpos.journal.FreshStart;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.internal.JournalledMenu;
import org.trivetpos.menu.internal.LiveMenu;
import org.trivetpos.printing.Printer;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.testkit.TestStore;

class FurnishingTest {

    private TestStore store;
    private EmptyShop shop;
    private LiveMenu menu;
    private Furnishing furnishing;
    private int stepsLeft = Integer.MAX_VALUE;
    private final Begun start = new Begun();

    private static final class Begun implements FreshStart {

        private @Nullable DemoWiped first;

        @Override
        public void order(DemoWiped fact) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<DemoWiped> begunWith() {
            return Optional.ofNullable(first);
        }
    }

    @BeforeEach
    void open() {
        store = TestStore.h2();
        shop = new EmptyShop();
        BusinessDays days = () -> LocalDate.of(2026, 11, 23);
        menu = new LiveMenu(store.transactions(), store.unit("menu", LiveMenu.class), shop, days);
        JournalledMenu administration = new JournalledMenu(store.transactions(), store.commands(), store.journal(),
                shop.people, shop, days, store.ids(), menu);
        furnishing = new Furnishing(store.commands(), shop, shop.people, menu, administration, shop.printers,
                store.ids(), start, new DemoSign(store.data()), () -> stepsLeft-- <= 0);
    }

    @AfterEach
    void close() {
        menu.close();
        store.close();
    }

    @Test
    void an_empty_shop_gets_its_name_people_printers_and_sixty_dishes() throws Exception {
        furnishAndSee();
        assertThat(shop.current().name()).isEqualTo(new LocalText("三足小馆", "Trivet Kitchen"));
        assertThat(shop.people.hired).extracting(staff -> staff.name() + " " + staff.role().value())
                .containsExactly("陈静 manager", "王芳 cashier", "李明 waiter");
        assertThat(shop.people.pins).containsExactly("246810", "1234", "2345");
        assertThat(shop.printers.saved).flatExtracting(Printer::roles)
                .containsExactlyInAnyOrder("receipt", "report", "kitchen:main");
        assertThat(menu.snapshot().items()).hasSize(61);
        assertThat(menu.snapshot().categories()).hasSize(8);
        assertThat(store.data().resolve("demo-shop")).exists();
    }

    @Test
    void the_dishes_of_the_first_sale_are_found_and_priced() throws Exception {
        furnishAndSee();
        assertThat(menu.search("gbjd").getFirst().name()).isEqualTo(new LocalText("宫保鸡丁", "Kung Pao chicken"));
        assertThat(menu.search("zqxm").getFirst().name().en()).isEqualTo("Chongqing noodles");
        assertThat(menu.search("6900000007068").getFirst().name().en()).isEqualTo("Cola");
        MenuItem fish = menu.search("suancaiyu").getFirst();
        assertThat(fish.priceFrom()).isEqualTo(Money.parse("CNY 80.00"));
        assertThat(menu.search("fqfp").getFirst().soldOut()).isEqualTo(3);
        assertThat(menu.search("lunch").getFirst().slots().getFirst().choices())
                .extracting(choice -> choice.name().zh()).startsWith("红烧肉", "鱼香肉丝");
    }

    @Test
    void a_second_start_changes_nothing() throws Exception {
        furnishAndSee();
        long facts = store.journal().head().orElseThrow().number();
        assertThat(furnishing.attempt()).isTrue();
        assertThat(store.journal().head().orElseThrow().number()).isEqualTo(facts);
        assertThat(shop.people.hired).hasSize(3);
    }

    @Test
    void a_shop_with_people_of_its_own_is_left_alone() {
        shop.people.hireFirst("老板", "135790");
        assertThat(furnishing.attempt()).isTrue();
        assertThat(menu.all()).isEmpty();
        assertThat(shop.people.hired).hasSize(1);
        assertThat(store.data().resolve("demo-shop")).as("nobody may take it for the demo").doesNotExist();
    }

    @Test
    void a_shop_whose_demo_was_wiped_is_never_furnished_again_and_trusts_no_demo_key() throws Exception {
        Path trusted = store.data().resolve("etc/trusted-signers");
        Files.createDirectories(trusted);
        for (String one : List.of("etc/trusted-signers/demo.pem", "etc/trusted-signers/vendor.pem", "demo-shop")) {
            Files.writeString(store.data().resolve(one), "");
        }
        start.first = new DemoWiped("陈静", store.clock().instant(), "trivet-kept-20261126-160000.backup", 300, "ab", 2,
                Money.parse("CNY 36.00"));

        assertThat(furnishing.attempt()).isTrue();
        assertThat(shop.people.hired).isEmpty();
        assertThat(menu.all()).isEmpty();
        assertThat(store.data().resolve("demo-shop")).doesNotExist();
        assertThat(trusted.resolve("demo.pem")).doesNotExist();
        assertThat(trusted.resolve("vendor.pem")).exists();
    }

    @Test
    void it_waits_for_the_driver_of_its_printers() throws Exception {
        var driver = shop.printers.installed.removeFirst();
        assertThat(furnishing.attempt()).isFalse();
        assertThat(shop.people.hired).isEmpty();
        shop.printers.installed.add(driver);
        furnishAndSee();
    }

    @Test
    void a_start_that_is_cut_short_keeps_nothing_of_the_menu_and_the_next_one_does_it_all() throws Exception {
        shop.printers.broken = true;
        assertThatThrownBy(furnishing::attempt).isInstanceOf(RefusedException.class);
        assertThat(menu.all()).isEmpty();
        shop.people.hired.subList(1, shop.people.hired.size()).clear();
        shop.printers.broken = false;
        furnishAndSee();
        assertThat(shop.people.hired).hasSize(3);
    }

    @Test
    void a_shop_that_stops_meanwhile_keeps_nothing_of_the_menu_and_the_next_start_does_it_all() throws Exception {
        stepsLeft = 30;
        assertThatThrownBy(furnishing::attempt).isInstanceOf(CancellationException.class);
        assertThat(menu.all()).isEmpty();
        shop.people.hired.subList(1, shop.people.hired.size()).clear();
        stepsLeft = Integer.MAX_VALUE;
        furnishAndSee();
        assertThat(shop.people.hired).hasSize(3);
    }

    /** The menu in memory follows on its own thread. */
    private void furnishAndSee() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        try (AutoCloseable screen = menu.onChange(() -> {
            if (menu.all().size() == 61) {
                written.countDown();
            }
        })) {
            assertThat(screen).isNotNull();
            assertThat(furnishing.attempt()).isTrue();
            assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
