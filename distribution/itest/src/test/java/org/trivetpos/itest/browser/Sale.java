package org.trivetpos.itest.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * One guest in the story: what the cashier does, step by step, and what each step is to do to the bill. Prices are the
 * demo menu's, in fen, and worked out where they stand.
 */
final class Sale {

    private final String name;
    private final List<Step> steps = new ArrayList<>();
    private Payment payment = Payment.NONE;

    private Sale(String name) {
        this.name = name;
    }

    /** Done to the screen and to the expected bill. */
    interface Step {
        void take(Morning morning, Bill bill);
    }

    /** How it is paid: the hands for it, and what was handed over of each tender; nothing stands for what is due. */
    record Payment(java.util.function.Consumer<Hands> hands, List<String> parts) {
        static final Payment NONE = new Payment(hands -> { }, List.of());
    }

    static Sale sale(String name) {
        return new Sale(name);
    }

    String name() {
        return name;
    }

    List<Step> steps() {
        return steps;
    }

    Payment payment() {
        return payment;
    }

    Sale step(Step step) {
        steps.add(step);
        return this;
    }

    /** A code, a bar code or pinyin, with or without a quantity behind a star. */
    Sale dish(String typed, long list) {
        return step((morning, bill) -> {
            morning.hands().enter(typed);
            bill.add(list);
        });
    }

    /** A dish that asks: each answer is tapped. */
    Sale dish(String typed, long list, String... answers) {
        return step((morning, bill) -> {
            morning.hands().enter(typed);
            morning.hands().tap(answers);
            morning.hands().tap("choice-confirm");
            bill.add(list);
        });
    }

    /** A dish that is weighed; list value rounded once. */
    Sale weighed(String code, int grams, long perKilo, String... answers) {
        return step((morning, bill) -> {
            morning.hands().enter(code);
            morning.hands().tap(answers);
            morning.hands().typed("choice-weight", grams / 1000 + "." + String.format("%03d", grams % 1000));
            morning.hands().tap("choice-confirm");
            bill.add(Bill.halfUp(grams * perKilo, 1000));
        });
    }

    /** A dish that is on no menu, with the manager's word. */
    Sale open(String dish, String price, long list) {
        return step((morning, bill) -> {
            morning.hands().enter("199");
            morning.hands().typesName(dish);
            morning.hands().typed("choice-price", price);
            morning.hands().tap("choice-confirm");
            morning.hands().approve();
            bill.add(list);
        });
    }

    /** The manager does not give the word for a dish that is on no menu: it is not on the bill. */
    Sale declined(String dish, String price) {
        return step((morning, bill) -> {
            morning.hands().enter("199");
            morning.hands().typesName(dish);
            morning.hands().typed("choice-price", price);
            morning.hands().tap("choice-confirm");
            morning.hands().decline();
        });
    }

    /** The options of the last dish are changed afterwards. */
    Sale instead(long list, String... answers) {
        return step((morning, bill) -> {
            morning.hands().till().key("F2");
            morning.hands().tap(answers);
            morning.hands().tap("choice-confirm");
            bill.costs(list);
        });
    }

    /** A key of the order screen, after which the last line costs that much. */
    Sale key(String key, long list) {
        return step((morning, bill) -> {
            morning.hands().till().key(key);
            bill.costs(list);
        });
    }

    Sale remove() {
        return step((morning, bill) -> {
            morning.hands().till().key("Delete");
            morning.book().deleted(bill.remove());
        });
    }

    Sale note(String note) {
        return step((morning, bill) -> morning.hands().note(note));
    }

    Sale takeAway() {
        return step((morning, bill) -> morning.hands().tap("serving-TAKE_AWAY"));
    }

    /** So many percent off the last line. */
    Sale percent(int percent, String reason, String reasonTapped) {
        return step((morning, bill) -> {
            morning.hands().priceOfLine();
            morning.hands().takeOff("PERCENT", String.valueOf(percent), reasonTapped);
            morning.approveIfAsked(percent > Morning.CASHIERS_PERCENT);
            bill.off(new Bill.Off(percent * 100, 0, reason));
        });
    }

    Sale amount(String yuan, long fen, String reason, String reasonTapped) {
        return step((morning, bill) -> {
            morning.hands().priceOfLine();
            morning.hands().takeOff("AMOUNT", yuan, reasonTapped);
            bill.off(new Bill.Off(0, fen, reason));
        });
    }

    Sale wholePercent(int percent, String reason, String reasonTapped) {
        return step((morning, bill) -> {
            morning.hands().priceOfOrder();
            morning.hands().takeOff("PERCENT", String.valueOf(percent), reasonTapped);
            morning.approveIfAsked(percent > Morning.CASHIERS_PERCENT);
            bill.wholeOff(new Bill.Off(percent * 100, 0, reason));
        });
    }

    Sale wholeAmount(String yuan, long fen, String reason, String reasonTapped) {
        return step((morning, bill) -> {
            morning.hands().priceOfOrder();
            morning.hands().takeOff("AMOUNT", yuan, reasonTapped);
            bill.wholeOff(new Bill.Off(0, fen, reason));
        });
    }

    /** The last line is on the house. */
    Sale given(String reason, String reasonTapped) {
        return step((morning, bill) -> {
            morning.hands().priceOfLine();
            morning.hands().tap("hand-COMP", "hand-reason-" + reasonTapped, "hand-confirm");
            morning.approveIfAsked(true);
            bill.given(reason);
        });
    }

    /** Another price for one of the last line. */
    Sale price(String yuan, long list) {
        return step((morning, bill) -> {
            morning.hands().priceOfLine();
            morning.hands().takeOff("PRICE", yuan, "");
            morning.approveIfAsked(true);
            bill.costs(list);
        });
    }

    /** It waits while somebody else is served. */
    Sale meanwhile(Sale other) {
        return step((morning, bill) -> {
            String number = morning.hands().park();
            morning.serve(other);
            morning.hands().recall(number);
        });
    }

    private Sale paid(java.util.function.Consumer<Hands> hands, String... parts) {
        payment = new Payment(hands, List.of(parts));
        return this;
    }

    /** Exactly, by one key. */
    Sale cash() {
        return paid(hands -> hands.till().key("F8"), "cash");
    }

    /** Exactly, by one tap. */
    Sale scanned() {
        return paid(hands -> hands.tap("pay-scan"), "scan");
    }

    Sale card() {
        return paid(hands -> hands.pay("card"), "card");
    }

    /** What is typed, with F9 and Enter, without the mouse. */
    Sale cashTyped(int yuan) {
        return paid(hands -> {
            hands.till().key("F9");
            hands.till().at("pay-confirm").waitFor();
            hands.till().type(String.valueOf(yuan));
            hands.till().key("Enter");
        }, "cash " + yuan);
    }

    /** One of the amounts that a guest is likely to hand over. */
    Sale quickCash(int yuan) {
        return paid(hands -> hands.pay("cash quick-" + yuan + ".00"), "cash " + yuan);
    }

    /** By several tenders, the last one takes what is left. */
    Sale split(String... parts) {
        return paid(hands -> hands.pay(parts), parts);
    }
}
