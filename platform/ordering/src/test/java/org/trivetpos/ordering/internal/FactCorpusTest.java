package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.ordering.internal.Blackboard.fen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.CompGiven;
import org.trivetpos.ordering.DiscountGiven;
import org.trivetpos.ordering.DraftDeleted;
import org.trivetpos.ordering.LineVoided;
import org.trivetpos.ordering.LinesPlaced;
import org.trivetpos.ordering.LinesReturned;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderClosed;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.OrderPractised;
import org.trivetpos.ordering.OrderReopened;
import org.trivetpos.ordering.PriceTyped;
import org.trivetpos.ordering.TrainingSet;
import org.trivetpos.pricing.Discount;
import org.trivetpos.testkit.TestStore;

/** Facts as earlier versions wrote them must be read for ever; a file here is never edited, only joined by another. */
class FactCorpusTest {

    @Test
    void linesPlacedByTheFirstVersionAreStillRead() throws IOException {
        LinesPlaced placed = read("ordering.LinesPlaced", 1, LinesPlaced.class);

        assertThat(placed.number()).isEqualTo(1);
        assertThat(placed.serving()).isEqualTo(Order.Serving.DINE_IN);
        assertThat(placed.kitchenSlips()).isTrue();
        OrderLine chicken = placed.lines().getFirst();
        assertThat(chicken.name().zh()).isEqualTo("宫保鸡丁");
        assertThat(chicken.quantity()).isEqualTo(Quantity.of(2));
        assertThat(chicken.methods()).hasSize(2);
        assertThat(chicken.price().net()).isEqualTo(fen(9600));
        OrderLine lunch = placed.lines().getLast();
        assertThat(lunch.components()).hasSize(3);
        assertThat(Objects.requireNonNull(lunch.components().getFirst().replaced()).zh()).isEqualTo("chicken");
        assertThat(lunch.price().components()).containsExactly(fen(3239), fen(441), fen(220));
    }

    @Test
    void ordersClosedAndDraftsDeletedByTheFirstVersionAreStillRead() throws IOException {
        assertThat(read("ordering.OrderClosed", 1, OrderClosed.class).businessDay())
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(read("ordering.OrderReopened", 1, OrderReopened.class).number()).isEqualTo(1);
        DraftDeleted deleted = read("ordering.DraftDeleted", 1, DraftDeleted.class);
        assertThat(deleted.what()).isEqualTo("米饭 x 1");
        assertThat(deleted.value()).isEqualTo(fen(200));
    }

    @Test
    void whatCameBackIsStillRead() throws IOException {
        LinesReturned returned = read("ordering.LinesReturned", 1, LinesReturned.class);
        assertThat(returned.reason().zh()).isEqualTo("凉了");
        assertThat(returned.lines()).singleElement().satisfies(one -> {
            assertThat(one.line().name().zh()).isEqualTo("米饭");
            assertThat(one.quantity()).isEqualTo(Quantity.ONE);
        });
    }

    @Test
    void whatWasVoidedIsStillRead() throws IOException {
        LineVoided voided = read("ordering.LineVoided", 1, LineVoided.class);
        assertThat(voided.line().quantity()).isEqualTo(Quantity.of(3));
        assertThat(voided.quantity()).isEqualTo(Quantity.of(2));
        assertThat(voided.reason().zh()).isEqualTo("点错");
        assertThat(voided.backToStock()).isTrue();
        assertThat(voided.value()).isEqualTo(fen(400));
        assertThat(read("ordering.LinesReturned", 1, LinesReturned.class).backToStock())
                .as("what an older version wrote").isFalse();
    }

    @Test
    void whatTheFirstVersionWroteAboutPracticeIsStillRead() throws IOException {
        assertThat(read("ordering.TrainingSet", 1, TrainingSet.class))
                .isEqualTo(new TrainingSet(new TerminalId("till-1"), true, "小王"));
        assertThat(read("ordering.OrderPractised", 1, OrderPractised.class).due()).isEqualTo(fen(350));
    }

    @Test
    void whatTheFirstVersionTookOffByHandIsStillRead() throws IOException {
        CompGiven comp = read("ordering.CompGiven", 1, CompGiven.class);
        assertThat(Objects.requireNonNull(comp.reason()).zh()).isEqualTo("赔礼");
        assertThat(comp.value()).isEqualTo(fen(4800));
        DiscountGiven discount = read("ordering.DiscountGiven", 1, DiscountGiven.class);
        assertThat(discount.discount()).isEqualTo(new Discount.Percent(1000, new LocalText("熟客", "Regular guest")));
        assertThat(discount.share()).isEqualTo(1000);
        PriceTyped typed = read("ordering.PriceTyped", 1, PriceTyped.class);
        assertThat(typed.from()).isEqualTo(fen(8800));
        assertThat(typed.to()).isEqualTo(fen(8000));
    }

    private static <F extends Fact> F read(String type, int version, Class<F> as) throws IOException {
        try (TestStore store = TestStore.h2();
                InputStream file = FactCorpusTest.class.getResourceAsStream("/facts/" + type + "-" + version
                        + ".json")) {
            String json = new String(Objects.requireNonNull(file, type).readAllBytes(), StandardCharsets.UTF_8);
            return store.journal().decode(new SealedFact(1, type, version, "order", Instant.EPOCH, null, null, null,
                    json, ""), as);
        }
    }
}
