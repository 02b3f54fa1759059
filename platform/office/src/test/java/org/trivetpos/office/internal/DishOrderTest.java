package org.trivetpos.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.MethodGroupId;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;

class DishOrderTest {

    private final MenuItem pork = dish("pork", 10);
    private final MenuItem tofu = dish("tofu", 20);
    private final MenuItem fish = dish("fish", 30);
    private final DishOrder order = new DishOrder(List.of(pork, tofu, fish));

    @Test
    void a_dish_is_dropped_before_or_behind_another_one() {
        order.drop(fish, pork, false);
        assertThat(order.dishes()).containsExactly(fish, pork, tofu);
        order.drop(fish, pork, true);
        assertThat(order.dishes()).containsExactly(pork, fish, tofu);
        order.drop(fish, fish, true);
        order.drop(fish, dish("gone", 1), true);
        assertThat(order.dishes()).containsExactly(pork, fish, tofu);
    }

    @Test
    void arrows_move_a_dish_as_far_as_there_are_places() {
        assertThat(order.move(tofu, -1)).isZero();
        assertThat(order.move(tofu, -1)).isZero();
        assertThat(order.dishes()).containsExactly(tofu, pork, fish);
        assertThat(order.move(tofu, 5)).isEqualTo(2);
        assertThat(order.dishes()).containsExactly(pork, fish, tofu);
    }

    @Test
    void only_dishes_that_moved_are_changed() {
        assertThat(order.change().isEmpty()).isTrue();
        order.move(tofu, 1);
        assertThat(order.change().items()).extracting(change -> change.after().id().value(),
                change -> change.after().position()).containsExactly(
                org.assertj.core.api.Assertions.tuple("fish", 20), org.assertj.core.api.Assertions.tuple("tofu", 30));
    }

    @Test
    void a_copy_has_ids_of_its_own_and_no_codes() {
        int[] next = new int[1];
        MenuItem copy = new DishCopy(new Ids() {
            @Override
            public String next() {
                return "n" + next[0]++;
            }

            @Override
            public byte[] secret(int bytes) {
                return new byte[bytes];
            }

            @Override
            public int below(int bound) {
                return 0;
            }
        }).of(pork);
        assertThat(copy.name()).isEqualTo(new LocalText("pork 副本", ""));
        assertThat(copy.code()).isEmpty();
        assertThat(copy.barcode()).isEmpty();
        assertThat(copy.variants()).extracting(Variant::price).containsExactly(Money.parse("CNY 18.00"));
        assertThat(copy.variants().getFirst().id()).isNotEqualTo(pork.variants().getFirst().id());
        assertThat(copy.methodGroups().getFirst().id()).isNotEqualTo(pork.methodGroups().getFirst().id());
        assertThat(copy.methodGroups().getFirst().methods().getFirst().id().value()).startsWith("n");
        assertThat(copy.soldOut()).isNull();
    }

    private static MenuItem dish(String id, int position) {
        Method mild = new Method(new MethodId("mild"), new LocalText("微辣", "Mild"), Money.parse("CNY 0.00"),
                Method.Charge.ONCE, true);
        return new MenuItem(new ItemId(id), new CategoryId("hot"), new LocalText(id, ""), "C" + id, "69" + id,
                MenuItem.Pricing.FIXED, new LocalText("份", "portion"), List.of(new Variant(new VariantId("v"),
                LocalText.same(""), Money.parse("CNY 18.00"), Quantity.ONE)), List.of(new MethodGroup(
                new MethodGroupId("g"), new LocalText("辣度", "Heat"), 0, 1, List.of(mild))), List.of(), 0, "picture",
                true, true, position);
    }
}
