package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.front.internal.Carte.yuan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.Adjustment;
import org.trivetpos.pricing.PricedLine;

class LineDetailTest {

    private static final LocalText HALF_PRICE = new LocalText("第二杯半价", "Second cup half price");

    private static OrderLine reduced(OrderLine line, Money by) {
        PricedLine price = new PricedLine(line.price().id(), line.price().list(),
                List.of(new Adjustment("half", HALF_PRICE, by)), line.price().list().plus(by), List.of());
        return new OrderLine(line.id(), line.item(), line.variant(), line.name(), line.variantName(), line.unit(),
                line.weighed(), line.quantity(), line.unitPrice(), line.methods(), line.components(), line.note(),
                line.state(), price);
    }

    @Test
    void a_line_names_variant_methods_with_surcharge_and_note() {
        OrderLine line = PaperOrdering.line("1", Carte.CHICKEN, new LineRequest(Carte.CHICKEN.id(),
                Carte.CHICKEN.variants().getLast().id(), Quantity.of(2), List.of(Carte.MILD.id(), Carte.PEANUTS.id()),
                Map.of(), "打包", null));
        assertThat(LineDetail.of(line, Locale.CHINESE)).isEqualTo(
                new LineDetail("2", "宫保鸡丁", "大份", "微辣 · 加花生 +2.00 · 打包", "", "76.00"));
    }

    @Test
    void a_weighed_dish_counts_as_one_and_shows_its_weight_and_price() {
        OrderLine line = PaperOrdering.line("1", Carte.FISH, new LineRequest(Carte.FISH.id(), null,
                Quantity.parse("1.35"), null, Map.of(), "", null));
        LineDetail text = LineDetail.of(line, Locale.CHINESE);
        assertThat(text.quantity()).isEqualTo("1");
        assertThat(text.beside()).isEqualTo("1.35 份 × 80.00");
        assertThat(text.amount()).isEqualTo("108.00");
    }

    @Test
    void a_replaced_place_shows_what_it_took_the_place_of() {
        OrderLine line = PaperOrdering.line("1", Carte.LUNCH, new LineRequest(Carte.LUNCH.id(), null, Quantity.ONE,
                null,
                Map.of(Carte.MAIN.id(), new ItemId("shreds")), "", null));
        assertThat(LineDetail.of(line, Locale.CHINESE).detail()).isEqualTo("红烧肉 → 鱼香肉丝 +3.00");
    }

    @Test
    void a_price_that_is_not_the_plain_price_says_why() {
        OrderLine line = reduced(PaperOrdering.line("1", Carte.TOFU, LineRequest.one(Carte.TOFU.id())), yuan("-7.00"));
        assertThat(LineDetail.of(line, Locale.CHINESE).why()).isEqualTo("第二杯半价 −7.00");
        assertThat(LineDetail.of(line, Locale.ENGLISH).why()).isEqualTo("Second cup half price −7.00");
    }

    @Test
    void discounts_are_summed_by_reason_and_figures_of_nought_are_left_out() {
        OrderLine first = reduced(PaperOrdering.line("1", Carte.TOFU, LineRequest.one(Carte.TOFU.id())), yuan("-7.00"));
        OrderLine second = reduced(PaperOrdering.line("2", Carte.TOFU, LineRequest.one(Carte.TOFU.id())),
                yuan("-2.00"));
        Order order = PaperOrdering.order("o", List.of(first, second));
        assertThat(Sums.of(order).rows()).extracting(Sums.Row::kind)
                .containsExactly(Sums.Kind.SUBTOTAL, Sums.Kind.DISCOUNT);
        assertThat(Sums.of(order).rows().getLast().amount()).isEqualTo(yuan("-9.00"));
        assertThat(Sums.counts(order)).containsEntry(Carte.TOFU.id(), Quantity.of(2));
    }
}
