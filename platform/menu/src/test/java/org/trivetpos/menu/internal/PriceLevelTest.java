package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.menu.internal.Dishes.a;
import static org.trivetpos.menu.internal.Dishes.yuan;

import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.LevelPrice;
import org.trivetpos.menu.MenuAdministration;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.PriceStep;
import org.trivetpos.menu.TimeBand;
import org.trivetpos.menu.Variant;
import org.trivetpos.testkit.TestStore;

class PriceLevelTest {

    private static final LevelId LUNCH = new LevelId("lunch");
    private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());
    private static final TimeBand NOON = new TimeBand(WEEK.subList(0, 5), LocalTime.of(11, 0), LocalTime.of(14, 0),
            LocalDate.of(2026, 11, 1), null, List.of("counter"));

    private Room room;

    @BeforeEach
    void open() {
        room = new Room(TestStore.h2());
        room.administration.save(room.context(), Dishes.HOT);
        save(level("lunch", "午市", "Lunch", NOON));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static PriceLevel level(String id, String zh, String en, TimeBand... bands) {
        return new PriceLevel(new LevelId(id), new LocalText(zh, en), 10, List.of(bands));
    }

    private PriceLevel save(PriceLevel level) {
        return room.administration.save(room.context(), level);
    }

    private MenuItem save(String id, Pricing pricing, String list, @Nullable String atLunch) {
        MenuItem dish = a(id, id, id).pricing(pricing).price(list).made();
        return room.administration.save(room.context(), dish.withVariants(List.of(dish.variants().getFirst()
                .withLevel(LUNCH, atLunch == null ? null : yuan(atLunch)))));
    }

    private @Nullable Money lunch(String id) {
        return room.find(id).variants().getFirst().at(LUNCH).orElse(null);
    }

    private static String refused(Runnable work) {
        return Room.refusal(work).code();
    }

    @Test
    void a_level_its_times_and_its_prices_are_there_again_after_a_restart_and_in_the_journal() {
        save("tea", Pricing.FIXED, "12.00", "9.50");
        save(level("late", " 夜宵 ", "", TimeBand.weekly(WEEK, LocalTime.of(22, 0), LocalTime.of(2, 0))));
        room.open();

        assertThat(room.menu.levels()).containsExactly(
                level("late", "夜宵", "", TimeBand.weekly(WEEK, LocalTime.of(22, 0), LocalTime.of(2, 0))),
                level("lunch", "午市", "Lunch", NOON));
        assertThat(lunch("tea")).isEqualTo(yuan("9.50"));
        room.store.sealAll();
        assertThat(room.store.journal().read(0, 100)).extracting(fact -> fact.type() + " " + fact.subject())
                .contains("menu.PriceLevelSaved lunch", "menu.PriceLevelSaved late", "menu.MenuItemSaved tea");
    }

    @Test
    void a_level_without_a_name_of_its_own_or_with_times_that_never_come_is_refused() {
        assertThat(refused(() -> save(level("x", " ", "")))).isEqualTo("menu.name-missing");
        assertThat(refused(() -> save(level("x", "lunch ", "Other")))).as("in whatever language, as sheets compare")
                .isEqualTo("menu.level-taken");
        assertThat(refused(() -> save(level("x", "晚市", "Dinner", TimeBand.weekly(List.of(), LocalTime.NOON,
                LocalTime.MIDNIGHT))))).isEqualTo("menu.band-days");
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(refused(() -> save(level("x", "晚市", "Dinner", new TimeBand(WEEK, LocalTime.NOON, LocalTime.MIDNIGHT,
                day, day.minusDays(1), List.of()))))).isEqualTo("menu.band-dates");
        assertThat(refused(() -> save(level("x", "晚市", "Dinner", new TimeBand(WEEK, LocalTime.NOON, LocalTime.MIDNIGHT,
                null, null, List.of(" ")))))).isEqualTo("menu.band-modes");
        assertThat(refused(() -> save(level("x", "晚市", "Dinner", Collections.nCopies(21, NOON)
                .toArray(TimeBand[]::new))))).isEqualTo("menu.level-bands");
        for (int i = 1; i < LevelRules.MOST_LEVELS; i++) {
            save(level("l" + i, "级别" + i, ""));
        }
        assertThat(refused(() -> save(level("x", "晚市", "Dinner")))).isEqualTo("menu.level-most");
        room.door.closed.add(MenuAdministration.EDIT);
        assertThat(refused(() -> save(level("lunch", "午餐", "")))).isEqualTo("identity.permission-missing");
        assertThat(refused(() -> room.administration.delete(room.context(), LUNCH)))
                .isEqualTo("identity.permission-missing");
    }

    @Test
    void a_price_at_a_level_is_never_above_the_list_price_whatever_somebody_wants() {
        List<MenuItem> dishes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            dishes.add(save("d" + i, Pricing.values()[i % 2], "20.00", "15.00"));
        }
        Random random = new Random(7);
        int made = 0;
        for (int i = 0; i < 300; i++) {
            made += attempt(change(dishes, random)) ? 1 : 0;
            dishes.replaceAll(dish -> room.find(dish.id().value()));
            for (MenuItem dish : dishes) {
                Variant variant = dish.variants().getFirst();
                assertThat(variant.levels()).allMatch(one -> !one.price().isGreaterThan(variant.price())
                        && !one.price().isNegative());
            }
        }
        assertThat(made).as("some are refused, some are made").isBetween(50, 280);
    }

    private static MenuChange change(List<MenuItem> dishes, Random random) {
        PriceStep step = random.nextBoolean()
                ? new PriceStep.Percent(random.nextInt(6000) - 3500, yuan("0.10"), RoundingMode.HALF_UP)
                : new PriceStep.Amount(yuan("1").multipliedBy(random.nextInt(30) - 15), yuan("1"), RoundingMode.UP);
        return switch (random.nextInt(3)) {
            case 0 -> MenuChange.repriced(dishes, step);
            case 1 -> MenuChange.levelled(dishes, LUNCH, step);
            default -> {
                MenuItem dish = dishes.get(random.nextInt(dishes.size()));
                Money list = yuan(random.nextInt(40) + ".00");
                Variant now = dish.variants().getFirst();
                yield MenuChange.of(dish, dish.withVariants(List.of(random.nextBoolean() ? now.withPrice(list)
                        : now.withLevel(LUNCH, list))));
            }
        };
    }

    private boolean attempt(MenuChange change) {
        try {
            room.administration.change(room.context(), change);
            return true;
        } catch (RefusedException refused) {
            assertThat(refused.refusal().code()).isIn("menu.level-above-list", "menu.price-negative");
            return false;
        }
    }

    @Test
    void many_prices_are_filled_from_the_list_prices_rounded_seen_first_and_taken_back() {
        MenuItem tea = save("tea", Pricing.FIXED, "12.00", null);
        MenuItem fish = save("fish", Pricing.WEIGHED, "80.00", "70.00");
        MenuItem crab = save("crab", Pricing.MARKET, "0", null);
        MenuItem cheap = save("cheap", Pricing.FIXED, "1.00", null);
        MenuChange fill = MenuChange.levelled(List.of(tea, fish, crab, cheap), LUNCH,
                new PriceStep.Percent(-1250, yuan("1"), RoundingMode.HALF_UP));
        assertThat(fill.items()).extracting(one -> one.after().id()).doesNotContain(crab.id());
        room.administration.change(room.context(), fill);

        assertThat(lunch("tea")).isEqualTo(yuan("11.00"));
        assertThat(lunch("fish")).isEqualTo(yuan("70.00"));
        assertThat(lunch("cheap")).as("rounded up, but not above the list price").isEqualTo(yuan("1.00"));
        room.administration.change(room.context(), fill.undone(room.menu));
        assertThat(List.of(room.find("tea"), room.find("fish"), room.find("cheap")))
                .containsExactly(tea, fish, cheap);

        room.administration.change(room.context(), MenuChange.levelled(List.of(tea, fish, cheap), LUNCH, null));
        assertThat(lunch("fish")).isNull();
    }

    @Test
    void cheaper_list_prices_take_the_prices_at_levels_with_them_when_many_move_and_are_refused_in_words_by_hand() {
        MenuItem tea = save("tea", Pricing.FIXED, "12.00", "11.00");

        assertThat(Room.refusal(() -> room.administration.change(room.context(), MenuChange.of(tea,
                tea.withVariants(List.of(tea.variants().getFirst().withPrice(yuan("10"))))))).args())
                .containsExactly(tea.name(), yuan("11.00"), new LocalText("午市", "Lunch"), yuan("10.00"));
        room.administration.change(room.context(), MenuChange.repriced(List.of(tea),
                new PriceStep.Amount(yuan("-2"), yuan("1"), RoundingMode.HALF_UP)));
        assertThat(lunch("tea")).isEqualTo(yuan("10.00"));
    }

    @Test
    void dishes_without_a_price_of_their_own_have_none_at_a_level_and_unknown_levels_are_dropped() {
        save("crab", Pricing.MARKET, "0", "88.00");
        save("open", Pricing.OPEN, "0", "1.00");
        MenuItem tea = save("tea", Pricing.FIXED, "12.00", "9.00");
        room.administration.save(room.context(), tea.withVariants(List.of(tea.variants().getFirst()
                .withLevel(new LevelId("gone"), yuan("50.00")))));

        assertThat(lunch("crab")).isNull();
        assertThat(lunch("open")).isNull();
        assertThat(room.find("tea").variants().getFirst().levels())
                .containsExactly(new LevelPrice(LUNCH, yuan("9.00")));
    }

    @Test
    void a_level_that_was_deleted_by_mistake_has_its_prices_again_and_one_that_is_gone_holds_nobody_up() {
        MenuItem tea = save("tea", Pricing.FIXED, "12.00", "9.00");
        PriceLevel lunch = room.menu.levels().getFirst();
        room.administration.delete(room.context(), LUNCH);
        assertThat(room.menu.levels()).isEmpty();
        assertThat(refused(() -> room.administration.delete(room.context(), LUNCH))).isEqualTo("menu.level-unknown");
        save(lunch);
        assertThat(lunch("tea")).isEqualTo(yuan("9.00"));

        room.administration.delete(room.context(), LUNCH);
        room.administration.change(room.context(), new MenuChange(List.of(), List.of(new ItemChange(room.find("tea"),
                tea.withVariants(List.of(tea.variants().getFirst().withPrice(yuan("5"))))))));
        assertThat(room.find("tea").variants().getFirst().levels()).isEmpty();
    }

    @Test
    void screens_are_told_when_a_price_begins_to_hold() throws InterruptedException {
        room.store.clock().set(Instant.parse("2026-11-23T02:59:59Z"));
        LevelBell bell = new LevelBell(room.menu, room.shop, room.store.clock());
        try {
            assertThat(bell.look()).isFalse();
            CountDownLatch told = new CountDownLatch(1);
            room.menu.onChange(told::countDown);
            room.store.clock().advance(Duration.ofSeconds(1));
            assertThat(bell.look()).isTrue();
            assertThat(bell.look()).isFalse();
            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            bell.close();
        }
    }
}
