package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuSnapshot;

class DishesTest {

    private final Dishes dishes = new Dishes(new Words(new PaperWorkplace()), item -> item, tapped -> { },
            pressed -> { });

    @Test
    void a_menu_is_drawn_whole_as_long_as_it_is_one() {
        dishes.show(menu(900));
        assertThat(tiles()).hasSize(900);
        dishes.show(menu(901));
        assertThat(tiles()).hasSize(901);
    }

    @Test
    void of_ten_thousand_dishes_a_tab_draws_the_first_and_those_that_are_found() {
        MenuSnapshot large = menu(10_000);
        dishes.show(large);
        assertThat(tiles()).hasSize(Dishes.MOST_DRAWN).doesNotContain("d9999");

        dishes.found(Matches.of("d9999", List.of(large.items().getLast())));
        assertThat(tiles()).hasSize(Dishes.MOST_DRAWN + 1).contains("d9999");
        dishes.show(large);
        dishes.found(Matches.of("d9998", List.of(large.items().get(9_998))));
        assertThat(tiles()).hasSize(Dishes.MOST_DRAWN + 1).contains("d9998").doesNotContain("d9999");
        dishes.category(null);
        assertThat(tiles()).hasSize(Dishes.MOST_DRAWN);
    }

    private List<String> tiles() {
        return all(dishes).filter(Tile.class::isInstance).map(tile -> ((Tile) tile).item().id().value()).toList();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(DishesTest::all));
    }

    private static MenuSnapshot menu(int dishes) {
        List<MenuItem> items = IntStream.range(0, dishes).mapToObj(i -> Carte.plain("d" + i, "菜" + i, "d" + i, "1.00"))
                .toList();
        return new MenuSnapshot(dishes, List.of(new Category(items.getFirst().category(), LocalText.same("热菜"),
                "#b3261e", 1)), items);
    }
}
