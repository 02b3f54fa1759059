package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.trivetpos.journal.Verification;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.ordering.internal.Trading.Deed;
import org.trivetpos.ordering.internal.Trading.What;
import org.trivetpos.settlement.Refund;

/** Whatever several people do at several tills: the figures agree, and nobody does what he may not. */
class TillDayPropertiesTest {

    @Property(tries = 40)
    void theRoomsSayWhatTheJournalSays(@ForAll("days") List<Deed> day) {
        try (Trading trading = new Trading()) {
            for (Deed deed : day) {
                try {
                    trading.carryOut(deed);
                } catch (RefusedException refused) {
                    assertThat(refused.refusal().code()).matches("(ordering|settlement|till|menu|identity)\\..+");
                }
            }
            trading.shop.store.sealAll();
            Replay told = new Replay(trading).of(trading.shop.journal.read(0, 10_000));

            assertThat(trading.shop.journal.verify()).isInstanceOf(Verification.Intact.class);
            assertThat(trading.money.settlement().ofDay(trading.today(), 1000))
                    .containsExactlyInAnyOrderElementsOf(told.checks.values());
            Trading.COUNTED.forEach((dish, first) -> assertThat(trading.shop.menu.find(new ItemId(dish)).orElseThrow()
                    .soldOut()).as("what is left of %s", dish).isEqualTo(first + told.moved.getOrDefault(dish, 0)));
            told.checks.keySet().forEach(check -> assertThat(trading.money.refunds().of(check).stream()
                    .map(Refund::amount).reduce(Blackboard.fen(0), Money::plus))
                    .isEqualTo(told.refunded.getOrDefault(check, Blackboard.fen(0))));
            told.open.forEach((terminal, drawer) -> {
                assertThat(trading.till.current(terminal)).contains(drawer.shift);
                drawer.agreesWith(trading.till.report(CommandContext.of(new StaffId("manager"), terminal,
                        new RequestId(trading.shop.store.ids().next())), drawer.shift.id()));
            });
        }
    }

    /** Shifts are opened first, so that most days see sales. */
    @Provide
    Arbitrary<List<Deed>> days() {
        Arbitrary<What> what = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, Arbitraries.of(What.ADD, What.ADD_MORE)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(What.PLACE, What.REOPEN)),
                net.jqwik.api.Tuple.of(4, Arbitraries.of(What.VOID)),
                net.jqwik.api.Tuple.of(3, Arbitraries.of(What.PAY_CASH, What.PAY_CARD, What.PAY_BOTH)),
                net.jqwik.api.Tuple.of(6, Arbitraries.of(What.class)));
        Arbitrary<Deed> deed = Combinators.combine(what, Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 11),
                Arbitraries.integers().between(1, 9)).as(Deed::new);
        List<Deed> opening = List.of(new Deed(What.OPEN_SHIFT, 2, 0, 0, 2), new Deed(What.OPEN_SHIFT, 2, 1, 0, 5));
        return deed.list().ofMinSize(10).ofMaxSize(60).map(deeds ->
                java.util.stream.Stream.concat(opening.stream(), deeds.stream()).toList());
    }
}
