package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchesTest {

    @Test
    void the_only_dish_found_is_meant() {
        assertThat(Matches.of("gbjd", List.of(Carte.CHICKEN)).meant()).contains(Carte.CHICKEN);
    }

    @Test
    void an_exact_code_or_bar_code_is_meant_among_many() {
        assertThat(Matches.of("101", List.of(Carte.CHICKEN, Carte.TOFU)).meant()).contains(Carte.CHICKEN);
        assertThat(Matches.of("69101", List.of(Carte.CHICKEN, Carte.TOFU)).meant()).contains(Carte.CHICKEN);
    }

    @Test
    void several_dishes_leave_a_doubt_until_one_is_marked() {
        Matches found = Matches.of("10", List.of(Carte.CHICKEN, Carte.TOFU));
        assertThat(found.meant()).isEmpty();
        assertThat(found.step(1).meant()).contains(Carte.CHICKEN);
        assertThat(found.step(1).step(1).meant()).contains(Carte.TOFU);
        assertThat(found.step(1).step(1).step(1).meant()).contains(Carte.TOFU);
        assertThat(found.step(-1).meant()).contains(Carte.TOFU);
    }

    @Test
    void nothing_found_is_never_meant() {
        assertThat(Matches.of("xyz", List.of()).step(1).meant()).isEmpty();
    }
}
