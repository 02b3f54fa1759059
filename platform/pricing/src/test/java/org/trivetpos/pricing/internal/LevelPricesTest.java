package org.trivetpos.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.pricing.internal.TestRules.linePrice;
import static org.trivetpos.pricing.internal.Till.SIX_PERCENT_INCLUDED;
import static org.trivetpos.pricing.internal.Till.fen;
import static org.trivetpos.pricing.internal.Till.givenAway;
import static org.trivetpos.pricing.internal.Till.line;
import static org.trivetpos.pricing.internal.Till.place;
import static org.trivetpos.pricing.internal.Till.setMeal;
import static org.trivetpos.pricing.internal.Till.withFixedList;
import static org.trivetpos.pricing.internal.Till.withMethod;
import static org.trivetpos.pricing.internal.Till.words;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.LevelPrice;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.Method.Charge;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.TimeBand;
import org.trivetpos.pricing.Adjustment;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;
import org.trivetpos.pricing.spi.PricingRule;

class LevelPricesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());
    private static final TimeBand ALWAYS = TimeBand.weekly(WEEK, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final PaperMenu menu = new PaperMenu();

    private PricedBasket priced(Instant at, ZoneId zone, BasketLine line, PricingRule... rules) {
        InstalledRules installed = new InstalledRules(new GateHouse(Till.NOON), Duration.ofMinutes(1), List.of(rules));
        return new BillArithmetic(installed, new LevelPrices(menu, new OneShop(zone))).price(
                new Basket(List.of(line), null, fen(0), SIX_PERCENT_INCLUDED, at, "counter"));
    }

    private PricedLine priced(BasketLine line, PricingRule... rules) {
        return priced(NOON, SHANGHAI, line, rules).lines().getFirst();
    }

    private static BasketLine ordered(BasketLine line, Instant at) {
        return line.of("v", at);
    }

    private static BasketLine ordered(BasketLine line) {
        return line.of("v", null);
    }

    private static LevelPrice at(String level, long price) {
        return new LevelPrice(new LevelId(level), fen(price));
    }

    private void level(String id, TimeBand... bands) {
        menu.levels.add(new PriceLevel(new LevelId(id), words(id), menu.levels.size(), List.of(bands)));
    }

    @Test
    void whileALevelHoldsItsPriceIsTheReason() {
        level("lunch", TimeBand.weekly(WEEK, LocalTime.of(11, 0), LocalTime.of(14, 0)));
        menu.write("chicken", Pricing.FIXED, 4800, at("lunch", 3600));

        PricedLine line = priced(ordered(line("chicken", "2", 4800)));

        assertThat(line.list()).isEqualTo(fen(9600));
        assertThat(line.net()).isEqualTo(fen(7200));
        assertThat(line.adjustments()).containsExactly(new Adjustment("price-level", words("lunch"), fen(-2400)));
    }

    @Test
    void whatWasOrderedInTimeKeepsItsPriceHoweverLateTheGuestPaysAndWhatCameTooEarlyHasNone() {
        level("lunch", TimeBand.weekly(WEEK, LocalTime.of(11, 0), LocalTime.of(14, 0)));
        menu.write("tea", Pricing.FIXED, 1200, at("lunch", 900));
        Instant justInTime = Instant.parse("2026-11-23T05:59:59Z");

        assertThat(priced(justInTime.plusSeconds(3600), SHANGHAI, ordered(line("tea", "1", 1200), justInTime)).due())
                .isEqualTo(fen(900));
        assertThat(priced(justInTime, SHANGHAI, ordered(line("tea", "1", 1200), justInTime.plusSeconds(1))).due())
                .isEqualTo(fen(1200));
        assertThat(priced(NOON, SHANGHAI, ordered(line("tea", "1", 1200), NOON.minusSeconds(3601))).due())
                .isEqualTo(fen(1200));
        assertThat(priced(justInTime, SHANGHAI, ordered(line("tea", "1", 1200))).due())
                .as("by the basket's moment, where a line says none").isEqualTo(fen(900));
    }

    @Property
    void ofLevelsThatOverlapTheGuestGetsTheBestAndNeverMoreThanTheListPrice(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 3000) Long> prices,
            @ForAll @LongRange(min = 1, max = 2000) long list) {
        menu.levels.clear();
        LevelPrice[] levels = new LevelPrice[prices.size()];
        for (int i = 0; i < levels.length; i++) {
            level("level" + i, ALWAYS);
            levels[i] = at("level" + i, prices.get(i));
        }
        menu.write("tea", Pricing.FIXED, list, levels);

        long best = LongStream.concat(LongStream.of(list), prices.stream().mapToLong(Long::longValue)).min()
                .orElseThrow();
        PricedLine line = priced(ordered(line("tea", "3", list)));
        assertThat(line.net()).isEqualTo(fen(3 * best));
        assertThat(line.adjustments()).hasSize(best < list ? 1 : 0);
        if (best < list) {
            assertThat(line.adjustments().getFirst().reason()).as("of equal ones the first in the shop's order")
                    .isEqualTo(words("level" + prices.indexOf(best)));
        }
    }

    @Test
    void aTimePriceAndTheRulesOfPluginsCompeteAndDoNotAddUp() {
        level("lunch", ALWAYS);
        menu.write("tea", Pricing.FIXED, 1200, at("lunch", 900));
        BasketLine tea = ordered(line("tea", "1", 1200));

        assertThat(priced(tea, linePrice("member", Map.of("tea", 800L))).adjustments())
                .containsExactly(new Adjustment("member", words("member"), fen(-400)));
        assertThat(priced(tea, linePrice("member", Map.of("tea", 1000L))).adjustments())
                .containsExactly(new Adjustment("price-level", words("lunch"), fen(-300)));
    }

    @Test
    void aWeighedDishHasAPriceForOneKilogramAndIsRoundedOnce() {
        level("lunch", ALWAYS);
        menu.write("fish", Pricing.WEIGHED, 8000, at("lunch", 6990));

        assertThat(priced(ordered(line("fish", "1.355", 8000))).net()).isEqualTo(fen(9471));
        assertThat(priced(ordered(withMethod(line("fish", "1.35", 8000), 600, Charge.ONCE))).net())
                .as("methods cost what they cost").isEqualTo(fen(9437 + 600));
        assertThat(priced(ordered(withMethod(line("fish", "1.355", 8000), 333, Charge.PER_UNIT))).net())
                .isEqualTo(fen(9923));
    }

    @Test
    void aSetMealHasOnePriceForAllOfItAndItsSurchargesStay() {
        level("lunch", ALWAYS);
        menu.write("set", Pricing.FIXED, 3600, at("lunch", 3000));

        PricedLine line = priced(ordered(setMeal("set", "1", 3600, place(3200, 300), place(600, 0))));

        assertThat(line.net()).isEqualTo(fen(3300));
        assertThat(line.components().stream().reduce(fen(0), Money::plus)).isEqualTo(fen(3300));
    }

    @Test
    void aPriceThatIsTypedOrSetForTheDayIsLeftAlone() {
        level("lunch", ALWAYS);
        for (Pricing pricing : List.of(Pricing.MARKET, Pricing.MARKET_WEIGHED, Pricing.OPEN)) {
            menu.write("crab", pricing, 9800, at("lunch", 100));
            assertThat(priced(ordered(line("crab", "1", 9800))).net()).as("%s", pricing).isEqualTo(fen(9800));
        }
        menu.write("tea", Pricing.FIXED, 1200, at("lunch", 900));
        assertThat(priced(line("tea", "1", 1500)).net()).as("nobody says which variant").isEqualTo(fen(1500));
        assertThat(priced(ordered(line("tea", "1", 800))).net()).as("it was cheaper when it was ordered")
                .isEqualTo(fen(800));
        assertThat(priced(ordered(line("gone", "1", 1200))).net()).isEqualTo(fen(1200));
    }

    @Test
    void whatIsGivenAwayStaysSoAndAPartOfALineTakesItsShareOff() {
        level("lunch", ALWAYS);
        menu.write("tea", Pricing.FIXED, 1200, at("lunch", 900));

        assertThat(priced(ordered(givenAway(line("tea", "1", 1200)))).adjustments())
                .extracting(Adjustment::source).containsExactly("comp");
        assertThat(priced(ordered(withFixedList(line("tea", "0.5", 1200), fen(601)))).net()).isEqualTo(fen(451));
    }

    @Test
    void inAnHourThatTheClocksRepeatItHoldsTwiceAndInOneThatTheySkipNotAtAll() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        level("night", TimeBand.weekly(List.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(3, 0)));
        menu.write("beer", Pricing.FIXED, 500, at("night", 400));

        assertThat(minutes(berlin, "2026-10-24T12:00:00Z")).as("clocks go back").isEqualTo(6 * 60);
        assertThat(minutes(berlin, "2026-03-28T12:00:00Z")).as("clocks go on").isEqualTo(4 * 60);
        assertThat(minutes(berlin, "2026-11-21T12:00:00Z")).isEqualTo(5 * 60);
    }

    /** For how many of the next minutes, a day long, the night's price holds. */
    private long minutes(ZoneId zone, String from) {
        Instant begin = Instant.parse(from);
        return LongStream.range(0, 24 * 60).filter(minute -> priced(begin.plusSeconds(minute * 60), zone,
                ordered(line("beer", "1", 500))).due().equals(fen(400))).count();
    }
}
