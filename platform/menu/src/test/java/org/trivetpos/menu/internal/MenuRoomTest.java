package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivetpos.menu.internal.Dishes.a;
import static org.trivetpos.menu.internal.Dishes.choice;
import static org.trivetpos.menu.internal.Dishes.group;
import static org.trivetpos.menu.internal.Dishes.method;
import static org.trivetpos.menu.internal.Dishes.slot;
import static org.trivetpos.menu.internal.Dishes.variant;
import static org.trivetpos.menu.internal.Dishes.yuan;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuAdministration;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.MenuItemSaved;
import org.trivetpos.menu.Method.Charge;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.VariantId;
import org.trivetpos.testkit.TestStore;

class MenuRoomTest {

    private Room room;

    @BeforeEach
    void open() {
        room = new Room(TestStore.h2());
        room.administration.save(room.context(), Dishes.HOT);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_dish_comes_back_as_it_was_saved_also_after_a_restart() {
        MenuItem soup = room.save(a("soup", "例汤", "Soup of the day").price("6.00"));
        MenuItem wanted = a("kp", "宫保鸡丁", "Kung Pao chicken").code("101").barcode("6901234567892")
                .variants(variant("r", "例份", "Regular", "32.00"), variant("l", "大份", "Large", "38.00"))
                .groups(group("heat", 1, 1, method("no", "不辣", "0", Charge.ONCE, false),
                        method("mild", "微辣", "0", Charge.ONCE, true)),
                        group("more", 0, 3, method("nuts", "加花生", "3.00", Charge.PER_UNIT, false),
                                method("meat", "加鸡丁", "8.00", Charge.PER_PORTION, false)))
                .slots(slot("s", choice(soup, "6.00", "0"))).left(7).position(20).made();
        assertThat(room.administration.save(room.context(), wanted)).isEqualTo(wanted);
        assertThat(room.find("kp")).isEqualTo(wanted);
        room.open();
        assertThat(room.find("kp")).isEqualTo(wanted);
        assertThat(room.menu.search("gbjd")).containsExactly(wanted);
    }

    @Test
    void the_snapshot_holds_active_dishes_in_the_order_of_the_menu_and_the_office_sees_all() {
        Category cold = new Category(new CategoryId("cold"), new LocalText("凉菜", "Cold"), "#2f7d5b", 0);
        room.administration.save(room.context(), cold);
        room.save(a("b", "乙", "B").position(2));
        room.save(a("a", "甲", "A").position(1));
        room.save(a("gone", "丙", "C").inactive());
        assertThat(room.menu.snapshot().categories()).containsExactly(cold, Dishes.HOT);
        assertThat(room.menu.snapshot().items()).extracting(item -> item.id().value()).containsExactly("a", "b");
        assertThat(room.menu.all()).extracting(item -> item.id().value()).containsExactly("gone", "a", "b");
        assertThat(room.menu.find(new ItemId("gone"))).isPresent();
        assertThat(room.menu.search("bing")).isEmpty();
    }

    @Test
    void every_change_makes_a_new_version_and_old_snapshots_stay_as_they_were() {
        room.save(a("a", "甲", "A"));
        var before = room.menu.snapshot();
        room.save(a("a", "乙", "B"));
        assertThat(room.menu.snapshot().version()).isGreaterThan(before.version());
        assertThat(before.items()).extracting(item -> item.name().zh()).containsExactly("甲");
    }

    @Test
    void saving_is_journalled_as_the_dish_is_then() {
        MenuItem saved = room.save(a("a", "甲", "A").code("9"));
        SealedFact fact = room.store.journal().about("a").getLast();
        assertThat(fact.actor()).isEqualTo("staff-1");
        assertThat(room.store.journal().decode(fact, MenuItemSaved.class).item()).isEqualTo(saved);
    }

    @Test
    void the_same_request_is_done_once() {
        CommandContext once = room.context();
        MenuItem first = room.administration.save(once, Dishes.dish("a", "甲", "A"));
        MenuItem again = room.administration.save(once, Dishes.dish("a", "乙", "B"));
        assertThat(again).isEqualTo(first);
        assertThat(room.find("a").name().zh()).isEqualTo("甲");
    }

    @Test
    void nobody_changes_the_menu_without_permission_and_nothing_is_kept() {
        room.save(a("a", "甲", "A"));
        room.door.closed.addAll(List.of(MenuAdministration.EDIT, MenuAdministration.SOLD_OUT,
                MenuAdministration.MARKET_PRICE));
        List<Runnable> attempts = List.of(() -> room.save(a("a", "乙", "B")), () -> room.soldOut("a", 0),
                () -> room.administration.save(room.context(), Dishes.HOT),
                () -> room.administration.delete(room.context(), Dishes.HOT.id()),
                () -> room.administration.picture(room.context(), new ItemId("a"), new byte[0]),
                () -> room.administration.marketPrice(room.context(), new ItemId("a"), new VariantId("v"), yuan("1")));
        for (Runnable attempt : attempts) {
            assertThat(Room.refusal(attempt).code()).isEqualTo("identity.permission-missing");
        }
        assertThat(room.find("a").name().zh()).isEqualTo("甲");
        assertThat(room.find("a").soldOut()).isNull();
    }

    @Test
    void an_editor_that_was_open_meanwhile_does_not_undo_the_count_or_the_picture() {
        MenuItem opened = room.save(a("a", "甲", "A"));
        room.soldOut("a", 3);
        String picture = room.administration.picture(room.context(), opened.id(), PictureFiles.png(40, 30));
        room.administration.save(room.context(), room.find("a"));
        assertThat(room.find("a").soldOut()).isEqualTo(3);
        assertThat(room.find("a").picture()).isEqualTo(picture);
        assertThat(room.menu.picture(picture)).get().satisfies(kept -> {
            assertThat(kept.mimeType()).isEqualTo("image/jpeg");
            assertThat(kept.bytes()).isNotEmpty();
        });
    }

    @Test
    void a_new_picture_takes_the_place_of_the_old_one_and_saving_without_takes_it_away() {
        MenuItem opened = room.save(a("a", "甲", "A"));
        String first = room.administration.picture(room.context(), opened.id(), PictureFiles.png(40, 30));
        String second = room.administration.picture(room.context(), opened.id(), PictureFiles.png(50, 30));
        assertThat(room.menu.picture(first)).isEmpty();
        assertThat(room.find("a").picture()).isEqualTo(second);
        room.administration.save(room.context(), opened);
        assertThat(room.find("a").picture()).isNull();
        assertThat(room.menu.picture(second)).isEmpty();
    }

    @Test
    void todays_price_is_gone_tomorrow() {
        room.save(a("fish", "酸菜鱼", "Fish").pricing(Pricing.MARKET_WEIGHED).price("80.00"));
        assertThat(room.find("fish").priceFrom()).isEqualTo(yuan("80.00"));
        room.administration.marketPrice(room.context(), new ItemId("fish"), new VariantId("v"), yuan("86.00"));
        assertThat(room.find("fish").priceFrom()).isEqualTo(yuan("86.00"));
        room.open();
        assertThat(room.find("fish").priceFrom()).isEqualTo(yuan("86.00"));
        long version = room.menu.snapshot().version();
        room.days.today = room.days.today.plusDays(1);
        assertThat(room.menu.snapshot().items().getFirst().priceFrom()).isEqualTo(yuan("0"));
        assertThat(room.menu.snapshot().version()).isGreaterThan(version);
        assertThat(room.find("fish").needsChoice()).isTrue();
    }

    @Test
    void saving_a_market_dish_without_a_price_leaves_todays_price() {
        room.save(a("fish", "酸菜鱼", "Fish").pricing(Pricing.MARKET).price("80.00"));
        room.save(a("fish", "水煮鱼", "Boiled fish").pricing(Pricing.MARKET).price("0"));
        assertThat(room.find("fish").priceFrom()).isEqualTo(yuan("80.00"));
        room.administration.marketPrice(room.context(), new ItemId("fish"), new VariantId("v"), yuan("0"));
        assertThat(room.find("fish").priceFrom()).isEqualTo(yuan("0"));
    }

    @Test
    void only_a_market_dish_has_a_price_of_the_day() {
        room.save(a("a", "甲", "A"));
        assertThat(Room.refusal(() -> room.administration.marketPrice(room.context(), new ItemId("a"),
                new VariantId("v"), yuan("5"))).code()).isEqualTo("menu.not-market-price");
        assertThat(Room.refusal(() -> room.administration.marketPrice(room.context(), new ItemId("no"),
                new VariantId("v"), yuan("5"))).code()).isEqualTo("menu.item-unknown");
    }

    @Test
    void a_component_is_shown_under_its_present_name() {
        MenuItem pork = room.save(a("pork", "红烧肉", "Braised pork"));
        room.save(a("set", "午餐", "Lunch").slots(slot("main", choice(pork, "32.00", "0"))));
        room.save(a("pork", "东坡肉", "Dongpo pork"));
        assertThat(room.find("set").slots().getFirst().choices().getFirst().name().zh()).isEqualTo("东坡肉");
    }

    @Test
    void another_size_in_a_set_meal_is_named_the_plain_one_is_not() {
        MenuItem tea = room.save(a("tea", "奶茶", "Milk tea").variants(variant("s", "小杯", "Small", "12"),
                variant("m", "中杯", "Medium", "14")));
        var plain = choice(tea, "12", "0");
        var medium = new SetMealChoice(tea.id(), new VariantId("m"), tea.name(), yuan("14"),
                yuan("0"));
        MenuItem set = room.save(a("set", "下午茶", "Tea time").slots(slot("one", plain), slot("two", medium)));
        assertThat(set.slots()).extracting(slot -> slot.choices().getFirst().name().in(Locale.ENGLISH))
                .containsExactly("Milk tea", "Milk tea (Medium)");
    }

    @Test
    void a_dish_is_not_taken_away_under_a_set_meal() {
        MenuItem pork = room.save(a("pork", "红烧肉", "Braised pork"));
        room.save(a("set", "午餐", "Lunch").slots(slot("main", choice(pork, "32.00", "0"))));
        for (Dishes.Dish change : List.of(a("pork", "红烧肉", "Braised pork").inactive(),
                a("pork", "红烧肉", "Braised pork").pricing(Pricing.WEIGHED),
                a("pork", "红烧肉", "Braised pork").variants(variant("other", "", "", "40")))) {
            assertThat(Room.refusal(() -> room.save(change)).code()).isEqualTo("menu.used-in-set");
        }
        room.save(a("set", "午餐", "Lunch").slots());
        assertThat(room.save(a("pork", "红烧肉", "Braised pork").inactive()).active()).isFalse();
    }

    @Test
    void a_category_is_deleted_only_when_it_is_empty() {
        room.save(a("a", "甲", "A").inactive());
        assertThat(Room.refusal(() -> room.administration.delete(room.context(), Dishes.HOT.id())).code())
                .isEqualTo("menu.category-not-empty");
        Category cold = new Category(new CategoryId("cold"), new LocalText("凉菜", "Cold"), "#2f7d5b", 0);
        room.administration.save(room.context(), cold);
        room.administration.delete(room.context(), cold.id());
        assertThat(room.menu.snapshot().categories()).containsExactly(Dishes.HOT);
        assertThat(Room.refusal(() -> room.administration.delete(room.context(), cold.id())).code())
                .isEqualTo("menu.category-unknown");
    }

    @Test
    void screens_are_told_after_the_commit_on_another_thread_until_they_close() throws Exception {
        AtomicReference<Thread> caller = new AtomicReference<>();
        CountDownLatch told = new CountDownLatch(1);
        AutoCloseable screen = room.menu.onChange(() -> {
            if (room.menu.find(new ItemId("a")).isPresent()) {
                caller.set(Thread.currentThread());
                told.countDown();
            }
        });
        room.save(a("a", "甲", "A"));
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(caller.get()).isNotSameAs(Thread.currentThread());
        screen.close();
        CountDownLatch other = new CountDownLatch(1);
        room.menu.onChange(other::countDown);
        caller.set(null);
        room.save(a("b", "乙", "B"));
        assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(caller.get()).isNull();
    }

    @Test
    void a_screen_that_fails_does_not_keep_the_news_from_others() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        room.menu.onChange(() -> {
            throw new IllegalStateException("a broken screen");
        });
        room.menu.onChange(told::countDown);
        room.save(a("a", "甲", "A"));
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_is_rolled_back_is_never_seen() {
        long version = room.menu.snapshot().version();
        assertThatThrownBy(() -> room.store.transactions().run(() -> {
            room.administration.save(room.context(), Dishes.dish("a", "甲", "A"));
            throw new IllegalStateException("the power went");
        })).hasMessage("the power went");
        room.menu.catchUp();
        assertThat(room.menu.find(new ItemId("a"))).isEmpty();
        assertThat(room.menu.snapshot().version()).isEqualTo(version);
    }

    @Test
    void a_whole_menu_may_be_saved_in_one_transaction_set_meals_included() {
        room.store.transactions().run(() -> {
            CommandContext context = room.context();
            for (int i = 0; i < 150; i++) {
                room.administration.save(context, a("d" + i, "菜" + i, "Dish " + i).code("c" + i).made());
            }
            room.administration.save(context, a("set", "套餐", "Set").slots(slot("s",
                    choice(Dishes.dish("d0", "菜0", "Dish 0"), "9", "0"))).made());
        });
        room.menu.catchUp();
        assertThat(room.menu.snapshot().items()).hasSize(151);
    }

    @Test
    void a_shop_that_changes_its_currency_keeps_the_figures() {
        room.save(a("a", "甲", "A").price("18.00"));
        room.shop.currency = CurrencyUnit.USD;
        assertThat(room.find("a").priceFrom()).isEqualTo(Money.parse("USD 18.00"));
    }
}
