package org.trivetpos.itest.browser;

import static org.trivetpos.itest.browser.Sale.sale;

import java.util.List;

/** The guests of one morning. Codes and prices are the demo menu's; {@code 18_00} is 18.00. */
final class Story {

    private Story() {
    }

    /** Plain sales, the first without a mouse. */
    static final List<Sale> EARLY = List.of(
            sale("tofu and two bowls of rice, by keyboard alone").dish("103", 18_00).dish("501*2", 2 * 3_00)
                    .cashTyped(30),
            sale("a can and a bottle over the scanner").dish("6900000007068", 5_00).dish("6900000007082", 10_00)
                    .scanned(),
            sale("one rice more and one less").dish("501*3", 9_00).key("+", 12_00).key("-", 9_00).key("-", 6_00)
                    .cash(),
            sale("a pancake that was not wanted").dish("103", 18_00).dish("508", 10_00).remove().card(),
            sale("pork without scallion").dish("102", 32_00).note("不放葱，少油").quickCash(50),
            sale("soup by its pinyin").dish("slt", 14_00).cash(),
            sale("four fried rice to take away").dish("502*4", 4 * 16_00).takeAway().cashTyped(100),
            sale("bubble tea, large, with pearls").dish("701", 16_00 + 2_00, "variant-large", "method-more-pearls")
                    .scanned(),
            sale("chicken with everything").dish("101*2", 2 * (38_00 + 3_00) + 2 * 8_00 + 5_00, "variant-large",
                    "method-extra-peanuts", "method-extra-chicken", "method-served-in-a-clay-pot").cashTyped(200),
            sale("dumplings, the large ones instead").dish("507", 18_00, "variant-12-pieces")
                    .instead(28_00, "variant-20-pieces").cash());

    /** What is weighed, what comes as a set, what costs something else today. */
    static final List<Sale> WEIGHED = List.of(
            sale("prawns by weight").weighed("203", 1237, 128_00).card(),
            sale("salty prawns by weight").weighed("203", 333, 128_00 + 10_00, "method-salt-and-pepper")
                    .dish("708*2", 2 * 10_00).cashTyped(100),
            sale("fish at today's price").weighed("201", 1035, 86_50).dish("501*3", 9_00).scanned(),
            sale("a set meal as it is").dish("401", 36_00).cash(),
            sale("a set meal with another main and fried rice").dish("401", 36_00)
                    .instead(36_00 + 4_00 + 6_00, "slot-main-kung-pao-chicken", "slot-rice-egg-fried-rice").card(),
            sale("a set for two, twice").dish("402*2", 2 * 88_00).cashTyped(200),
            sale("a crab from no menu").declined("清蒸大闸蟹", "66.66").open("清蒸大闸蟹", "88.88", 88_88)
                    .dish("705", 18_00).card());

    /** Prices by hand: within a cashier's limit, and beyond it with the manager's word. */
    static final List<Sale> BY_HAND = List.of(
            sale("a tenth off for a regular").dish("107", 46_00).percent(10, "老顾客", "regular-guest")
                    .dish("501", 3_00).cash(),
            sale("a tenth off is too little, half off, says the manager").dish("802", 22_00)
                    .percent(10, "菜品问题", "dish-not-right").percent(50, "菜品问题", "")
                    .cashTyped(20),
            sale("3.33 off").dish("109", 46_00).amount("3.33", 3_33, "上菜慢", "slow-service").scanned(),
            sale("seven percent off everything").dish("301", 12_00).dish("304", 16_00).dish("307", 14_00)
                    .wholePercent(7, "老顾客", "regular-guest").cash(),
            sale("one yuan off three things").dish("501", 3_00).dish("703", 5_00).dish("601", 6_00)
                    .wholeAmount("1", 1_00, "员工", "staff").cash(),
            sale("a tart on the house").dish("802", 22_00).dish("801", 6_00).given("生日", "birthday").scanned(),
            sale("a tenth off a line, then a bit off all").dish("115", 52_00).percent(5, "折扣", "")
                    .dish("116", 28_00).wholeAmount("2.37", 2_37, "折扣", "").cashTyped(100));

    /** Everything about handing over money, and one that waits meanwhile. */
    static final List<Sale> MONEY = List.of(
            sale("waits for a friend").dish("106", 58_00).meanwhile(
                    sale("is quicker").dish("709*2", 2 * 3_00).cash()).dish("605", 58_00).card(),
            sale("twenty in cash, the rest by card").dish("205", 78_00).split("cash 20", "card"),
            sale("thirty scanned, a hundred in cash").dish("205", 78_00).dish("301", 12_00)
                    .split("scan 30", "cash 100"),
            sale("three tenders").dish("303*3", 3 * 32_00).split("cash 10", "scan 50", "card"),
            sale("the first two of three plates of beef").dish("302*2", 2 * 28_00).cash(),
            sale("the last plate of beef").dish("302", 28_00).cash(),
            sale("will be given back by card").dish("104", 42_00, "variant-large").card(),
            sale("will be changed after all").dish("111", 24_00).dish("112", 26_00).cashTyped(60));

    /** After the rate became 9 % and bills are rounded down to the jiao; the manager stands at the till. */
    static final List<Sale> ROUNDED = List.of(
            sale("prawns, less five fen").weighed("203", 501, 128_00).cashTyped(70),
            sale("fish, less some fen").weighed("201", 777, 86_50).card(),
            sale("ribs at another price").dish("107*2", 2 * 46_00).price("39.99", 2 * 39_99).card(),
            sale("everything on the house").dish("803", 12_00).given("致歉", "apology").cash(),
            sale("beef at half price").dish("106", 58_00).percent(50, "老顾客", "regular-guest").cash(),
            sale("a third off, by the manager").dish("110", 22_00).dish("113", 20_00)
                    .wholePercent(33, "员工", "staff").scanned(),
            sale("cake on the house, the tea is not").dish("705", 18_00).dish("804", 14_00).given("试吃", "tasting")
                    .cash());

    /** The second shift. */
    static final List<Sale> LATE = List.of(
            sale("noodles").dish("506", 28_00).cash(),
            sale("baskets").dish("509*3", 3 * 24_00).quickCash(100),
            sale("iced tea").dish("702", 12_00).card());
}
