package org.trivetpos.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.pricing.internal.TestRules.rule;
import static org.trivetpos.pricing.internal.Till.NOON;
import static org.trivetpos.pricing.internal.Till.SIX_PERCENT_INCLUDED;
import static org.trivetpos.pricing.internal.Till.basket;
import static org.trivetpos.pricing.internal.Till.fen;
import static org.trivetpos.pricing.internal.Till.line;
import static org.trivetpos.pricing.internal.Till.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.spi.PricingRule;
import org.trivetpos.pricing.spi.PricingRule.LineNet;
import org.trivetpos.pricing.spi.PricingRule.Stage;

class InstalledRulesTest {

    private final HandClock clock = new HandClock();
    private final GateHouse house = new GateHouse(clock);
    private final Basket lunch = basket(SIX_PERCENT_INCLUDED, line("dish", "1", 4000));
    private final PricingRule good = rule("good", Stage.PROMOTION, 200, true, (basket, current) ->
            List.of(new LineNet(basket.lines().getFirst(), current.getFirst().minus(fen(100)), words("good"))));

    @Test
    void aRuleThatThrowsIsLeftOutNamedAndTheOthersStillWork() {
        PricingRule broken = rule("broken", Stage.PROMOTION, 100, true, (basket, current) -> {
            throw new IllegalStateException("no table of promotions");
        });
        InstalledRules rules = new InstalledRules(house, Duration.ofMinutes(1), List.of(broken, good));

        assertThat(due(rules)).isEqualTo(fen(3900));
        assertThat(house.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.gate()).isEqualTo("PricingRule");
            assertThat(trouble.what()).isEqualTo("apply");
            assertThat(trouble.words()).contains("no table of promotions");
            assertThat(trouble.restsUntil()).isNull();
        });
        rules.close();
    }

    @Test
    void aRuleThatHangsIsLeftOutAndNotAskedAgainWhileItStillRuns() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        PricingRule hanging = rule("hanging", Stage.LINE_PRICE, 100, true, (basket, current) -> {
            asked.incrementAndGet();
            while (never.getCount() > 0) {
                Thread.onSpinWait();
            }
            return List.of();
        });
        InstalledRules rules = new InstalledRules(house, Duration.ofSeconds(2), List.of(hanging, good));

        assertThat(due(rules)).isEqualTo(fen(3900));
        assertThat(due(rules)).isEqualTo(fen(3900));
        assertThat(asked).hasValue(1);
        assertThat(house.troubles()).extracting(Trouble::stuck).containsExactly(true);
        never.countDown();
        rules.close();
    }

    @Test
    void afterThreeFailuresARuleRestsAndGetsItsChanceAgain() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger failing = new AtomicInteger(3);
        PricingRule moody = rule("moody", Stage.PROMOTION, 100, true, (basket, current) -> {
            asked.incrementAndGet();
            if (failing.getAndDecrement() > 0) {
                throw new IllegalStateException("not today");
            }
            return good.apply(basket, current);
        });
        InstalledRules rules = new InstalledRules(house, Duration.ofMinutes(1), List.of(moody));

        for (int i = 0; i < 5; i++) {
            assertThat(due(rules)).isEqualTo(fen(4000));
        }
        assertThat(asked).hasValue(3);
        assertThat(house.troubles()).extracting(Trouble::restsUntil)
                .containsExactly(clock.instant().plusSeconds(30));

        clock.now = clock.now.plusSeconds(30);
        assertThat(due(rules)).isEqualTo(fen(3900));
        assertThat(house.troubles()).isEmpty();
        rules.close();
    }

    @Test
    void aRuleThatAnswersNonsenseIsLeftOutAsAWhole() {
        PricingRule nonsense = rule("nonsense", Stage.PROMOTION, 100, true, (basket, current) -> List.of(
                new LineNet(basket.lines().getFirst(), fen(1), words("fine")),
                new LineNet(line("elsewhere", "1", 100), fen(1), words("of another order"))));
        InstalledRules rules = new InstalledRules(house, Duration.ofMinutes(1), List.of(nonsense));

        assertThat(due(rules)).isEqualTo(fen(4000));
        assertThat(house.troubles()).extracting(Trouble::words)
                .containsExactly("names a line that is not there");
        rules.close();
    }

    @Test
    void withoutRulesThePriceIsCalculatedOnTheCallersThread() {
        InstalledRules none = new InstalledRules(house, Duration.ZERO, List.of());

        assertThat(due(none)).isEqualTo(fen(4000));
        assertThat(none.isEmpty()).isTrue();
    }

    private Money due(InstalledRules rules) {
        return new BillArithmetic(rules).price(lunch).due();
    }

    private static final class HandClock extends Clock {
        private Instant now = NOON.instant();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return NOON.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
