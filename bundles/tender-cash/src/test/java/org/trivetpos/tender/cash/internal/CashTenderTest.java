package org.trivetpos.tender.cash.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CashTenderTest {

    private final CashTender cash = new CashTender();

    @Test
    void aGuestWhoOwesFortySevenHoldsOutFortySevenFiftySixtyOrAHundred() {
        assertThat(quick("47.00")).containsExactly("47.00", "50.00", "60.00", "100.00");
    }

    @Test
    void whoeverOwesTwoHundredAndFiftyGivesWholeHundreds() {
        assertThat(quick("250.00")).containsExactly("250.00", "300.00", "400.00");
    }

    @Test
    void fenAreRoundedToTheNextNotes() {
        assertThat(quick("13.80")).containsExactly("13.80", "14.00", "15.00", "20.00", "50.00", "100.00");
    }

    @Test
    void aWholeNoteIsNotPaidWithSmallerOnes() {
        assertThat(quick("50.00")).containsExactly("50.00", "100.00", "200.00");
        assertThat(quick("100.00")).containsExactly("100.00", "200.00", "300.00");
    }

    @Test
    void everyAmountCoversTheDueAndTheyRise() {
        for (long fen = 1; fen <= 60_000; fen += 7) {
            List<Money> amounts = cash.quickAmounts(Money.ofMinor(org.joda.money.CurrencyUnit.of("CNY"), fen));
            assertThat(amounts.getFirst().getAmountMinorLong()).isEqualTo(fen);
            assertThat(amounts).isSorted().doesNotHaveDuplicates().hasSizeBetween(3, 7);
        }
    }

    @Test
    void nothingDueIsPaidWithNothing() {
        assertThat(quick("0.00")).containsExactly("0.00");
    }

    @Test
    void yenHaveLargerNotes() {
        assertThat(cash.quickAmounts(Money.parse("JPY 4700")).stream().map(Money::toString))
                .containsExactly("JPY 4700", "JPY 5000", "JPY 6000", "JPY 10000");
    }

    private List<String> quick(String due) {
        return cash.quickAmounts(Money.parse("CNY " + due)).stream().map(m -> m.getAmount().toPlainString()).toList();
    }
}
