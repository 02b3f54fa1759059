package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivetpos.menu.MenuItem;

class FinderTest {

    private final List<String> added = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<Matches> shown = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Finder finder = new Finder(new PaperMenu(Carte.CHICKEN, Carte.TOFU, Carte.FISH),
            (item, quantity) -> added.add(quantity + " " + item.name().zh()),
            item -> added.add("what is " + item.name().zh()), kept::add, shown::add,
            () -> left.add("left"));

    @Test
    void enter_adds_the_dish_of_a_code_at_once() {
        finder.entered("104*2");
        assertThat(added).containsExactly("2 麻婆豆腐");
        assertThat(left).hasSize(1);
    }

    @Test
    void a_price_check_shows_the_dish_and_adds_nothing() {
        finder.entered("?104");
        assertThat(added).containsExactly("what is 麻婆豆腐");
    }

    @Test
    void enter_with_several_matches_marks_the_first_and_a_second_enter_adds_it() {
        finder.typed("10");
        finder.entered("10*3");
        assertThat(added).isEmpty();
        assertThat(kept).containsExactly("10*3");
        assertThat(shown.getLast().meant().map(MenuItem::code)).contains("101");
        finder.entered("10*3");
        assertThat(added).containsExactly("3 宫保鸡丁");
    }

    @Test
    void arrows_choose_among_the_dishes_found() {
        finder.typed("10");
        assertThat(finder.step(1)).isTrue();
        finder.step(1);
        finder.entered("10");
        assertThat(shown.get(2).meant().map(MenuItem::code)).contains("103");
        assertThat(added).containsExactly("1 酸菜鱼");
    }

    @Test
    void what_is_not_found_stays_in_the_field() {
        finder.entered("nonsense");
        assertThat(added).isEmpty();
        assertThat(kept).containsExactly("nonsense");
    }

    @Test
    void an_emptied_field_shows_the_menu_again_and_arrows_belong_to_the_bill() {
        finder.typed("10");
        finder.typed("");
        assertThat(left).hasSize(1);
        assertThat(finder.step(1)).isFalse();
    }
}
