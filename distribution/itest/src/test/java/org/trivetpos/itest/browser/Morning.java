package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivetpos.itest.browser.Takings.Back;
import org.trivetpos.itest.browser.Takings.Part;
import org.trivetpos.itest.browser.Takings.Sold;

/** Plays the story at the till and keeps the expected book beside it; neither asks the other. */
final class Morning {

    /** What a cashier may take off without anybody. */
    static final int CASHIERS_PERCENT = 10;

    private final Hands hands;
    private final Book book = new Book();
    private final Map<String, Bill> bills = new HashMap<>();
    private final Map<String, Integer> orders = new HashMap<>();
    private final Map<String, long[]> givenBack = new HashMap<>();
    private int rate;
    private int roundedTo = 1;
    private int receipts;
    private boolean managerAtTheTill;

    /** @param rate the tax of the shop, in hundredths of a percent, contained in the prices */
    Morning(Hands hands, int rate) {
        this.hands = hands;
        this.rate = rate;
    }

    Hands hands() {
        return hands;
    }

    Book book() {
        return book;
    }

    void fromNowOn(int wantedRate, int wantedRounding) {
        rate = wantedRate;
        roundedTo = wantedRounding;
    }

    void switchTo(Terminal.Person person) {
        hands.switchTo(person);
        managerAtTheTill = person == Terminal.Person.MANAGER;
    }

    void approveIfAsked(boolean beyondACashier) {
        if (beyondACashier && !managerAtTheTill) {
            hands.approve();
        }
    }

    void serve(List<Sale> sales) {
        sales.forEach(this::serve);
    }

    void serve(Sale sale) {
        serve(sale, new Bill(rate, roundedTo));
    }

    private void serve(Sale sale, Bill bill) {
        try {
            ring(sale, bill);
            pay(sale, bill);
        } catch (AssertionError | RuntimeException trouble) {
            throw new AssertionError("sale \"" + sale.name() + "\": " + trouble.getMessage(), trouble);
        }
    }

    private void ring(Sale sale, Bill bill) {
        for (Sale.Step step : sale.steps()) {
            step.take(this, bill);
            hands.seesDue(bill.due());
        }
        bills.put(sale.name(), bill);
        orders.put(sale.name(), Integer.valueOf(hands.till().at("order-number").innerText().substring(1)));
    }

    private void pay(Sale sale, Bill bill) {
        List<Part> parts = parts(sale.payment().parts(), bill.due());
        long change = parts.stream().mapToLong(Part::change).sum();
        sale.payment().hands().accept(hands);
        int receipt = hands.paid(change);
        if (receipt != ++receipts) {
            throw new AssertionError("receipt " + receipts + " was to come, and " + receipt + " came");
        }
        book.now().takings().add(new Sold(sale.name(), receipt, bill.list(), bill.due(), bill.tax(), bill.rate(),
                bill.reductions(), parts));
    }

    /** {@code cash 50} is what was handed over; {@code card} alone takes what is left. Change comes out of cash. */
    private static List<Part> parts(List<String> said, long due) {
        List<Part> parts = new ArrayList<>();
        long left = due;
        for (String one : said) {
            String[] words = one.split(" ");
            long received = words.length == 1 ? left : Long.parseLong(words[1].replace("quick-", "")) * 100;
            if (received > 0) {
                parts.add(new Part(words[0], received, Math.max(0, received - left)));
            }
            left = Math.max(0, left - received);
        }
        return parts;
    }

    /** Rings up what nobody pays, and leaves it at the desk. */
    long ringOnly(Sale sale) {
        Bill bill = new Bill(rate, roundedTo);
        ring(sale, bill);
        return bill.due();
    }

    /**
     * Gives back dishes of a sale, or all of it that is left.
     *
     * @param reasonTapped the test's name of a reason that is offered; empty if it is typed
     * @param fen    what that comes to, worked out by hand
     * @param parts  by which tender how much goes back
     * @param dishes each is tapped once; none for everything
     */
    void refund(String sale, String reason, String reasonTapped, long fen, List<Part> parts, String... dishes) {
        Sold sold = book.sale(sale);
        hands.find(String.valueOf(orders.get(sale)), sold.receipt());
        hands.tap("past-refund");
        if (dishes.length == 0) {
            hands.tap("refund-all");
        }
        for (String dish : dishes) {
            hands.tap("refund-more-" + dish);
        }
        assertThat(hands.till().at("refund-sum")).containsText(Bill.yuan(fen));
        assertThat(hands.till().at("refund-confirm")).isDisabled();
        if (reasonTapped.isEmpty()) {
            hands.till().at("reason").fill(reason);
        } else {
            hands.tap("reason-" + reasonTapped);
        }
        hands.tap("refund-confirm");
        approveIfAsked(true);
        assertThat(hands.till().at("sale-refund").filter(new com.microsoft.playwright.Locator.FilterOptions()
                .setHasText("−" + Bill.yuan(fen))).last()).isVisible();
        gaveBack(sold, fen, reason, parts);
        hands.backToTheTill();
    }

    private void gaveBack(Sold sold, long fen, String reason, List<Part> parts) {
        long[] before = givenBack.computeIfAbsent(sold.name() + sold.receipt(), none -> new long[1]);
        long tax = Bill.halfUp(sold.tax() * (before[0] + fen), sold.due())
                - Bill.halfUp(sold.tax() * before[0], sold.due());
        before[0] += fen;
        book.now().takings().add(new Back(sold.name(), sold.receipt(), fen, tax, sold.rate(), reason, parts));
    }

    /** A sale is taken back as a whole, changed, and paid anew. */
    void reopen(String name, String reason, String reasonTapped, Sale goingOn) {
        Sold sold = book.sale(name);
        hands.find(String.valueOf(orders.get(name)), sold.receipt());
        hands.tap("past-reopen", "reason-" + reasonTapped, "reopen-confirm");
        approveIfAsked(true);
        hands.till().at("search").waitFor();
        Bill bill = bills.get(name).under(rate, roundedTo);
        hands.seesDue(bill.due());
        gaveBack(sold, sold.due(), "反结账：" + reason, sold.parts().reversed().stream()
                .map(part -> new Part(part.tender(), part.stays(), 0)).toList());
        serve(goingOn, bill);
    }

    /** The receipt of a sale comes out once more. */
    void printAgain(String sale, String sought) {
        hands.find(sought, book.sale(sale).receipt());
        hands.tap("past-reprint");
        assertThat(hands.message("补打的小票已送到打印机")).isVisible();
        hands.backToTheTill();
    }

    int order(String sale) {
        return orders.get(sale);
    }
}
