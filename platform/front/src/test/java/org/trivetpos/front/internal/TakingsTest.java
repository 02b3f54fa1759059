package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.front.internal.Carte.yuan;

import org.junit.jupiter.api.Test;
import org.trivetpos.settlement.PayRequest;

class TakingsTest {

    private final KnownTender cash = KnownTenders.of(new PaperTender("cash", true));
    private final KnownTender card = KnownTenders.of(new PaperTender("card", false));
    private final Takings takings = new Takings(yuan("250.00"));

    private void press(String keys) {
        keys.chars().forEach(key -> takings.press(Character.toString(key)));
    }

    @Test
    void nothing_can_be_confirmed_before_a_tender_is_chosen() {
        assertThat(takings.problem()).isEqualTo(Takings.Problem.NO_TENDER);
    }

    @Test
    void cash_is_short_until_it_covers_the_bill() {
        takings.choose(cash);
        press("200");
        assertThat(takings.problem()).isEqualTo(Takings.Problem.TOO_LITTLE);
        assertThat(takings.missing()).isEqualTo(yuan("50.00"));
        assertThat(takings.change()).isEqualTo(yuan("0"));
    }

    @Test
    void more_cash_than_due_gives_change() {
        takings.choose(cash);
        press("300");
        assertThat(takings.problem()).isEqualTo(Takings.Problem.NONE);
        assertThat(takings.change()).isEqualTo(yuan("50.00"));
        assertThat(takings.handedOver())
                .containsExactly(new PayRequest.Received(cash.id(), yuan("300.00")));
    }

    @Test
    void a_card_starts_with_what_is_open() {
        takings.choose(card);
        assertThat(takings.received()).isEqualTo(yuan("250.00"));
        assertThat(takings.problem()).isEqualTo(Takings.Problem.NONE);
    }

    @Test
    void a_card_cannot_be_charged_more_than_is_due() {
        takings.choose(card);
        press("300");
        assertThat(takings.problem()).isEqualTo(Takings.Problem.NO_CHANGE);
    }

    @Test
    void a_bill_is_split_over_card_and_cash_with_change_from_the_cash() {
        takings.choose(card);
        press("100");
        takings.choose(cash);
        assertThat(takings.parts()).containsExactly(new Takings.Part(card, yuan("100.00")));
        assertThat(takings.open()).isEqualTo(yuan("150.00"));
        press("200");
        assertThat(takings.problem()).isEqualTo(Takings.Problem.NONE);
        assertThat(takings.change()).isEqualTo(yuan("50.00"));
        assertThat(takings.handedOver()).containsExactly(new PayRequest.Received(card.id(), yuan("100.00")),
                new PayRequest.Received(cash.id(), yuan("200.00")));
    }

    @Test
    void two_guests_may_each_pay_a_part_in_cash() {
        takings.choose(cash);
        press("100");
        takings.choose(cash);
        press("150");
        assertThat(takings.problem()).isEqualTo(Takings.Problem.NONE);
        assertThat(takings.change()).isEqualTo(yuan("0"));
        assertThat(takings.handedOver()).hasSize(2);
    }

    @Test
    void choosing_another_tender_when_enough_was_typed_pays_all_of_it_that_way() {
        takings.choose(cash);
        press("300");
        takings.choose(card);
        assertThat(takings.parts()).isEmpty();
        assertThat(takings.handedOver()).containsExactly(new PayRequest.Received(card.id(), yuan("250.00")));
    }

    @Test
    void a_part_given_back_is_open_again() {
        takings.choose(cash);
        press("100");
        takings.choose(card);
        takings.remove(0);
        assertThat(takings.open()).isEqualTo(yuan("250.00"));
        assertThat(takings.received()).isEqualTo(yuan("250.00"));
    }

    @Test
    void a_quick_amount_stands_for_what_would_be_typed() {
        takings.choose(cash);
        press("1");
        takings.receive(yuan("260.00"));
        assertThat(takings.change()).isEqualTo(yuan("10.00"));
    }

    @Test
    void a_tender_that_leaves_takes_what_was_typed_for_it_along() {
        takings.choose(card);
        takings.forget();
        assertThat(takings.problem()).isEqualTo(Takings.Problem.NO_TENDER);
        assertThat(takings.received()).isEqualTo(yuan("0"));
    }

    @Test
    void a_free_bill_needs_no_money() {
        Takings free = new Takings(yuan("0"));
        assertThat(free.problem()).isEqualTo(Takings.Problem.NONE);
        assertThat(free.handedOver()).isEmpty();
    }
}
