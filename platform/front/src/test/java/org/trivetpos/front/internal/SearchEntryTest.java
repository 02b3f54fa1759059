package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.Quantity;

class SearchEntryTest {

    @Test
    void a_code_alone_means_one() {
        assertThat(SearchEntry.of(" 101 ")).isEqualTo(new SearchEntry("101", Quantity.ONE, false));
    }

    @Test
    void a_star_says_how_many() {
        assertThat(SearchEntry.of("gbjd*3")).isEqualTo(new SearchEntry("gbjd", Quantity.of(3), false));
        assertThat(SearchEntry.of("101 ＊ 12")).isEqualTo(new SearchEntry("101", Quantity.of(12), false));
        assertThat(SearchEntry.of("103*1.35")).isEqualTo(new SearchEntry("103", Quantity.parse("1.35"), false));
    }

    @Test
    void what_is_no_quantity_stays_part_of_the_text() {
        assertThat(SearchEntry.of("a*b")).isEqualTo(new SearchEntry("a*b", Quantity.ONE, false));
        assertThat(SearchEntry.of("101*0")).isEqualTo(new SearchEntry("101*0", Quantity.ONE, false));
        assertThat(SearchEntry.of("101*-2")).isEqualTo(new SearchEntry("101*-2", Quantity.ONE, false));
        assertThat(SearchEntry.of("101*99999")).isEqualTo(new SearchEntry("101*99999", Quantity.ONE, false));
        assertThat(SearchEntry.of("*5").text()).isEqualTo("*5");
    }

    @Test
    void a_question_mark_asks_for_the_price_alone() {
        assertThat(SearchEntry.of("?101")).isEqualTo(new SearchEntry("101", Quantity.ONE, true));
        assertThat(SearchEntry.of("？ gbjd")).isEqualTo(new SearchEntry("gbjd", Quantity.ONE, true));
        assertThat(SearchEntry.whileTyping("?gb").text()).isEqualTo("gb");
        assertThat(SearchEntry.of("?").isEmpty()).isTrue();
    }

    @Test
    void dishes_stay_on_the_screen_while_the_quantity_is_still_to_come() {
        assertThat(SearchEntry.whileTyping("gbjd*").text()).isEqualTo("gbjd");
        assertThat(SearchEntry.whileTyping("gbjd*2").text()).isEqualTo("gbjd");
        assertThat(SearchEntry.whileTyping("  ").isEmpty()).isTrue();
    }
}
