package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.trivetpos.front.internal.Carte.yuan;

import org.junit.jupiter.api.Test;

class CashCountTest {

    private final CashCount count = new CashCount(Carte.CNY);

    @Test
    void notes_and_coins_add_up() {
        count.count(yuan("100.00"), 3);
        count.count(yuan("0.10"), 7);
        count.count(yuan("5.00"), 2);
        assertThat(count.total()).isEqualTo(yuan("310.70"));
    }

    @Test
    void counting_a_note_again_replaces_its_first_count() {
        count.count(yuan("100.00"), 3);
        count.count(yuan("100.00"), 1);
        assertThat(count.total()).isEqualTo(yuan("100.00"));
    }

    @Test
    void an_empty_drawer_holds_nothing() {
        assertThat(count.total()).isEqualTo(yuan("0.00"));
        assertThat(count.denominations()).startsWith(yuan("100.00"), yuan("50.00")).endsWith(yuan("0.10"));
    }

    @Test
    void less_than_nothing_cannot_be_counted() {
        assertThatIllegalArgumentException().isThrownBy(() -> count.count(yuan("1.00"), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> count.count(yuan("3.00"), 1));
    }
}
