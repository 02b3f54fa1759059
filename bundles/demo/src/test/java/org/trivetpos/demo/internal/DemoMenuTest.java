package org.trivetpos.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;

class DemoMenuTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final DemoMenu menu = DemoMenu.read(new CountedIds(), CNY);

    @Test
    void there_are_sixty_dishes_in_eight_categories_with_three_set_meals_and_an_open_one() {
        assertThat(menu.items().stream().filter(item -> !item.isOpen())).hasSize(60);
        assertThat(menu.items().stream().filter(MenuItem::isOpen)).hasSize(1);
        assertThat(menu.categories()).hasSize(8);
        assertThat(menu.items().stream().filter(MenuItem::isSetMeal)).hasSize(3);
        menu.categories().forEach(category -> assertThat(menu.items()).as("dishes in %s", category.name())
                .anyMatch(item -> item.category().equals(category.id())));
    }

    @Test
    void codes_and_bar_codes_are_unique_and_every_dish_has_a_code() {
        List<String> codes = new ArrayList<>();
        for (MenuItem item : menu.items()) {
            assertThat(item.code()).as(item.name().zh()).isNotBlank();
            codes.add(item.code());
            if (!item.barcode().isBlank()) {
                codes.add(item.barcode());
            }
        }
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes.size()).as("a few bar codes").isGreaterThanOrEqualTo(63);
    }

    @Test
    void bar_codes_have_the_right_check_digit() {
        for (MenuItem item : menu.items()) {
            int sum = 0;
            for (int i = 0; i < item.barcode().length(); i++) {
                sum += (item.barcode().charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            assertThat(sum % 10).as(item.name().zh() + " " + item.barcode()).isZero();
        }
    }

    @Test
    void every_name_is_chinese_in_chinese_and_english_in_english() {
        List<LocalText> names = new ArrayList<>();
        menu.categories().forEach(category -> names.add(category.name()));
        for (MenuItem item : menu.items()) {
            names.add(item.name());
            names.add(item.unit());
            if (item.variants().size() > 1) {
                item.variants().forEach(variant -> names.add(variant.name()));
            }
            item.methodGroups().forEach(group -> {
                names.add(group.name());
                group.methods().forEach(method -> names.add(method.name()));
            });
            item.slots().forEach(slot -> names.add(slot.name()));
        }
        for (LocalText name : names) {
            assertThat(name.zh()).as("Chinese of %s", name.en()).containsPattern("\\p{IsHan}");
            assertThat(name.en()).as("English of %s", name.zh()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void names_of_dishes_differ_in_both_languages() {
        assertThat(menu.items().stream().map(item -> item.name().zh()).toList()).doesNotHaveDuplicates();
        assertThat(menu.items().stream().map(item -> item.name().en()).toList()).doesNotHaveDuplicates();
    }

    @Test
    void kung_pao_chicken_shows_variants_and_every_kind_of_surcharge() {
        MenuItem dish = dish("宫保鸡丁");
        assertThat(dish.variants()).extracting(v -> v.name().zh() + " " + v.price())
                .containsExactly("例份 CNY 32.00", "大份 CNY 38.00");
        MethodGroup heat = dish.methodGroups().get(0);
        assertThat(heat.minimum()).isEqualTo(1);
        assertThat(heat.maximum()).isEqualTo(1);
        assertThat(heat.defaults()).extracting(m -> m.name().zh()).containsExactly("微辣");
        MethodGroup extras = dish.methodGroups().get(1);
        assertThat(extras.maximum()).isEqualTo(3);
        assertThat(extras.methods()).extracting(Method::charge).containsExactlyInAnyOrder(Method.Charge.values());
        assertThat(extras.methods()).allMatch(method -> method.surcharge().isPositive());
    }

    @Test
    void the_lunch_set_is_the_one_of_the_worked_example() {
        MenuItem set = dish("工作午餐套餐");
        assertThat(set.priceFrom()).isEqualTo(Money.parse("CNY 36.00"));
        List<SetMealSlot> slots = set.slots();
        assertThat(slots).extracting(slot -> slot.choices().getFirst().listPrice())
                .containsExactly(Money.parse("CNY 32"), Money.parse("CNY 6"), Money.parse("CNY 3"));
        SetMealChoice swap = slots.getFirst().choices().get(1);
        assertThat(swap.name().zh()).isEqualTo("鱼香肉丝");
        assertThat(swap.surcharge()).isEqualTo(Money.parse("CNY 3.00"));
    }

    @Test
    void a_set_meal_is_cheaper_than_its_parts_and_knows_its_dishes() {
        for (MenuItem set : menu.items().stream().filter(MenuItem::isSetMeal).toList()) {
            Money parts = Money.zero(CNY);
            for (SetMealSlot slot : set.slots()) {
                parts = parts.plus(slot.choices().getFirst().listPrice());
                assertThat(slot.choices().getFirst().surcharge().isZero()).as(slot.name().zh()).isTrue();
                for (SetMealChoice choice : slot.choices()) {
                    MenuItem dish = menu.items().stream().filter(i -> i.id().equals(choice.item())).findFirst()
                            .orElseThrow();
                    assertThat(choice.listPrice()).as(set.name().zh() + ": " + choice.name().zh())
                            .isEqualTo(dish.variant(choice.variant()).orElseThrow().price());
                    assertThat(menu.items().indexOf(dish)).isLessThan(menu.items().indexOf(set));
                }
            }
            assertThat(parts).as("parts of %s", set.name().zh()).isGreaterThan(set.priceFrom());
        }
    }

    @Test
    void fish_at_todays_price_by_weight_a_weighed_dish_a_sold_out_one_and_one_with_three_left_are_there() {
        MenuItem fish = dish("酸菜鱼");
        assertThat(fish.pricing()).isEqualTo(MenuItem.Pricing.MARKET_WEIGHED);
        assertThat(fish.priceFrom()).isEqualTo(Money.parse("CNY 80.00"));
        Method greens = fish.methodGroups().stream().flatMap(group -> group.methods().stream())
                .filter(method -> method.name().zh().equals("多酸菜")).findFirst().orElseThrow();
        assertThat(greens.surcharge()).isEqualTo(Money.parse("CNY 6.00"));
        assertThat(greens.charge()).isEqualTo(Method.Charge.ONCE);
        assertThat(menu.items()).anyMatch(item -> item.pricing() == MenuItem.Pricing.WEIGHED);
        assertThat(menu.items().stream().filter(MenuItem::isSoldOut)).hasSize(1);
        assertThat(dish("夫妻肺片").soldOut()).isEqualTo(3);
    }

    @Test
    void a_tap_adds_a_dish_with_one_price_although_its_methods_have_defaults() {
        assertThat(dish("麻婆豆腐").needsChoice()).isFalse();
        assertThat(dish("柠檬茶").needsChoice()).isFalse();
        assertThat(dish("宫保鸡丁").needsChoice()).isTrue();
    }

    @Test
    void each_dish_has_method_ids_of_its_own() {
        Set<Object> seen = new HashSet<>();
        for (MenuItem item : menu.items()) {
            item.methodGroups().forEach(group -> group.methods().forEach(method ->
                    assertThat(seen.add(method.id())).isTrue()));
        }
    }

    @Test
    void the_shop_has_a_manager_a_cashier_a_waiter_and_virtual_printers_for_guests_and_kitchen() {
        JsonNode shop = DemoFile.read("shop.json");
        assertThat(DemoFile.name(shop)).isEqualTo(new LocalText("三足小馆", "Trivet Kitchen"));
        assertThat(DemoFile.text(shop.required("manager"), "pin")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(DemoFile.each(shop.required("staff"), person -> DemoFile.text(person, "role")))
                .containsExactly("cashier", "waiter");
        assertThat(DemoFile.each(shop.required("printers"), printer -> DemoFile.text(printer, "driver")))
                .containsExactly("virtual", "virtual");
    }

    private MenuItem dish(String zh) {
        return menu.items().stream().filter(item -> item.name().zh().equals(zh)).findFirst().orElseThrow();
    }

    /** Ids that count. */
    private static final class CountedIds implements Ids {

        private final AtomicInteger last = new AtomicInteger();

        @Override
        public String next() {
            return "id" + last.incrementAndGet();
        }

        @Override
        public byte[] secret(int bytes) {
            throw new UnsupportedOperationException("the demo has no secrets");
        }

        @Override
        public int below(int bound) {
            throw new UnsupportedOperationException("the demo leaves nothing to chance");
        }
    }
}
