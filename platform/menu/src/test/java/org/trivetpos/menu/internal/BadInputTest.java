package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.menu.internal.Dishes.a;
import static org.trivetpos.menu.internal.Dishes.choice;
import static org.trivetpos.menu.internal.Dishes.group;
import static org.trivetpos.menu.internal.Dishes.method;
import static org.trivetpos.menu.internal.Dishes.slot;
import static org.trivetpos.menu.internal.Dishes.variant;
import static org.trivetpos.menu.internal.Dishes.yuan;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.Texts;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.Method.Charge;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;
import org.trivetpos.testkit.TestStore;

class BadInputTest {

    private Room room;
    private Texts texts;
    private MenuItem pork;

    @BeforeEach
    void open() {
        room = new Room(TestStore.h2());
        texts = room.store.texts(new MenuTexts());
        room.administration.save(room.context(), Dishes.HOT);
        pork = room.save(a("pork", "红烧肉", "Braised pork").code("P1").barcode("690"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void prices_below_zero_beyond_a_million_or_in_foreign_money_are_refused() {
        refused("menu.price-negative", a("x", "甲", "A").price("-1.00"));
        refused("menu.price-negative", a("x", "甲", "A").price("-0.01"));
        refused("menu.price-high", a("x", "甲", "A").price("1000000.01"));
        refused("menu.price-high", a("x", "甲", "A").price("1000000000000"));
        refused("menu.currency", a("x", "甲", "A").variants(new Variant(new VariantId("v"), LocalText.same(""),
                Money.parse("USD 5.00"), Quantity.ONE)));
        assertThat(room.save(a("x", "甲", "A").price("1000000.00")).priceFrom()).isEqualTo(yuan("1000000.00"));
        assertThat(room.save(a("y", "乙", "B").price("0")).priceFrom()).isEqualTo(yuan("0"));
    }

    @Test
    void a_name_is_needed_in_one_language_at_least() {
        refused("menu.name-missing", a("x", " ", ""));
        refused("menu.name-long", a("x", "长".repeat(81), ""));
        assertThat(room.save(a("x", " 甲\t 乙\n", "")).name()).isEqualTo(new LocalText("甲 乙", ""));
    }

    @Test
    void a_code_belongs_to_one_dish_whatever_its_case_and_whether_it_is_code_or_bar_code() {
        refused("menu.code-taken", a("x", "甲", "A").code("P1"));
        refused("menu.code-taken", a("x", "甲", "A").code("p1"));
        refused("menu.code-taken", a("x", "甲", "A").barcode("P1"));
        refused("menu.code-taken", a("x", "甲", "A").code("690"));
        refused("menu.code-is-barcode", a("x", "甲", "A").code("77").barcode("77"));
        refused("menu.code-long", a("x", "甲", "A").code("7".repeat(21)));
        refused("menu.barcode-long", a("x", "甲", "A").barcode("7".repeat(41)));
        assertThat(room.save(a("pork", "红烧肉", "Braised pork").code("P1")).code()).isEqualTo("P1");
        room.save(a("x", "甲", "A"));
        room.save(a("y", "乙", "B"));
        assertThat(room.find("y").code()).as("no code is no clash").isEmpty();
    }

    @Test
    void variants_are_needed_differ_and_take_something() {
        refused("menu.variant-missing", a("x", "甲", "A").variants());
        Variant large = variant("a", "大", "L", "1");
        refused("menu.same-twice", a("x", "甲", "A").variants(large, variant("b", "大", "L", "2")));
        refused("menu.same-twice", a("x", "甲", "A").variants(large, variant("a", "小", "S", "2")));
        refused("menu.name-missing", a("x", "甲", "A").variants(large, variant("b", "", "", "2")));
        refused("menu.consumption", a("x", "甲", "A").variants(new Variant(new VariantId("v"), LocalText.same(""),
                yuan("1"), Quantity.ZERO)));
        refused("menu.too-many-parts", a("x", "甲", "A").variants(IntStream.range(0, 51)
                .mapToObj(i -> variant("v" + i, "规格" + i, "V" + i, "1")).toArray(Variant[]::new)));
    }

    @Test
    void a_method_group_must_be_possible_to_answer() {
        var mild = method("mild", "微辣", "0", Charge.ONCE, true);
        var hot = method("hot", "特辣", "0", Charge.ONCE, true);
        refused("menu.group-range", a("x", "甲", "A").groups(group("g", 2, 1, mild, hot)));
        refused("menu.group-range", a("x", "甲", "A").groups(group("g", 3, 3, mild, hot)));
        refused("menu.group-range", a("x", "甲", "A").groups(group("g", -1, 1, mild)));
        refused("menu.group-range", a("x", "甲", "A").groups(group("g", 0, 0, mild)));
        refused("menu.group-range", a("x", "甲", "A").groups(group("g", 1, 1)));
        refused("menu.group-defaults", a("x", "甲", "A").groups(group("g", 1, 1, mild, hot)));
        refused("menu.price-negative", a("x", "甲", "A").groups(group("g", 0, 1,
                method("less", "少", "-1", Charge.ONCE, false))));
        refused("menu.same-twice", a("x", "甲", "A").groups(group("g", 0, 2, mild, mild)));
        refused("menu.same-twice", a("x", "甲", "A").groups(group("g", 0, 1, mild), group("h", 0, 1, mild)));
    }

    @Test
    void a_set_meal_needs_choices_that_can_be_served() {
        MenuItem crab = room.save(a("crab", "大闸蟹", "Crab").pricing(Pricing.MARKET));
        MenuItem off = room.save(a("off", "停售", "Off").inactive());
        MenuItem set = room.save(a("set", "套餐", "Set").slots(slot("s", choice(pork, "32", "0"))));
        MenuItem never = Dishes.dish("never", "没有", "Never");
        refused("menu.slot-empty", a("x", "甲", "A").slots(slot("s")));
        refused("menu.component-unknown", a("x", "甲", "A").slots(slot("s", choice(never, "1", "0"))));
        for (MenuItem unfit : List.of(crab, off, set)) {
            refused("menu.component-unfit", a("x", "甲", "A").slots(slot("s", choice(unfit, "1", "0"))));
        }
        refused("menu.component-unfit", a("pork", "红烧肉", "Braised pork").slots(slot("s", choice(pork, "1", "0"))));
        refused("menu.component-unfit", a("x", "甲", "A").slots(slot("s", new SetMealChoice(pork.id(),
                new VariantId("huge"), pork.name(), yuan("1"), yuan("0")))));
        refused("menu.same-twice", a("x", "甲", "A").slots(slot("s", choice(pork, "1", "0"), choice(pork, "1", "0"))));
        refused("menu.same-twice", a("x", "甲", "A").slots(slot("s", choice(pork, "1", "0")),
                slot("s", choice(pork, "1", "0"))));
        refused("menu.first-surcharge", a("x", "甲", "A").slots(slot("s", choice(pork, "32", "3"))));
        refused("menu.price-negative", a("x", "甲", "A").slots(slot("s", choice(pork, "-1", "0"))));
        refused("menu.set-list", a("x", "甲", "A").slots(slot("s", choice(pork, "0", "0"))));
        refused("menu.set-price", a("x", "甲", "A").pricing(Pricing.WEIGHED).slots(slot("s", choice(pork, "1", "0"))));
    }

    @Test
    void a_category_needs_a_name_and_a_colour_that_is_nothing_but_a_colour() {
        for (String colour : List.of("", "red", "#12345", "#1234567", "#b3261e;background:url(x)")) {
            Refusal refusal = Room.refusal(() -> room.administration.save(room.context(),
                    new Category(new CategoryId("c"), new LocalText("汤", "Soups"), colour, 1)));
            assertThat(refusal.code()).isEqualTo("menu.colour");
        }
        assertThat(Room.refusal(() -> room.administration.save(room.context(),
                new Category(new CategoryId("c"), new LocalText("", " "), "#123456", 1))).code())
                .isEqualTo("menu.name-missing");
    }

    @Test
    void a_dish_needs_a_category_that_exists() {
        MenuItem dish = Dishes.dish("x", "甲", "A");
        MenuItem lost = new MenuItem(dish.id(), new CategoryId("gone"), dish.name(), "", "", Pricing.FIXED,
                dish.unit(), dish.variants(), List.of(), List.of(), null, null, true, true, 0);
        assertThat(Room.refusal(() -> room.administration.save(room.context(), lost)).code())
                .isEqualTo("menu.category-unknown");
    }

    @Test
    void what_two_people_save_at_the_same_moment_is_kept_once_and_said_in_words() {
        MenuRows rows = new MenuRows(room.store.transactions());
        MenuItem late = a("x", "甲", "A").code("P1").made();
        Refusal refusal = Room.refusal(() -> room.store.transactions().run(() -> rows.save(late, null, true)));
        assertThat(refusal.code()).isEqualTo("menu.same-moment");
        Refusal gone = Room.refusal(() -> room.store.transactions().run(() -> rows.delete(Dishes.HOT.id())));
        assertThat(gone.code()).isEqualTo("menu.same-moment");
    }

    /** Refused with that code, with words in both languages, and nothing of the dish is kept. */
    private void refused(String code, Dishes.Dish dish) {
        MenuItem wanted = dish.made();
        var before = room.menu.find(wanted.id());
        Refusal refusal = Room.refusal(() -> room.administration.save(room.context(), wanted));
        assertThat(refusal.code()).isEqualTo(code);
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(texts.text(language, refusal)).doesNotStartWith("menu.").doesNotContain("{", "LocalText");
        }
        room.menu.catchUp();
        assertThat(room.menu.find(new ItemId(wanted.id().value()))).isEqualTo(before);
    }
}
