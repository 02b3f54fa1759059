package org.trivetpos.bench;

import java.net.URI;

/** A cashier at a page without a browser: logs in, opens the shift, taps dishes, takes cash. For one thread. */
final class ProtocolTill implements AutoCloseable {

    private static final String DUE = "due";

    private final Page page;
    private int tapped;
    private int sales;
    private long taken;

    ProtocolTill(URI shop, String token) {
        page = new Page(shop, token);
    }

    /** Types the PIN and counts the float. */
    ProtocolTill logIn() {
        Seats.logIn(page);
        page.type("shift-float", Counter.FLOAT);
        page.click("shift-open");
        return this;
    }

    /** Taps a dish that asks nothing; milliseconds from the request to the end of the frame with the changed bill. */
    double tap() {
        String dish = "tile-" + Counter.DISHES.get(tapped++ % Counter.DISHES.size());
        String before = due();
        return page.timed(page.clicking(dish), "the bill has changed",
                shown -> shown.part(DUE).filter(due -> !due.text().equals(before)).isPresent());
    }

    /** Takes exactly what is due and goes on to the next guest. */
    void payExactly() {
        long due = Long.parseLong(due().replaceAll("\\D", ""));
        page.click("pay-cash");
        page.click("paid-next");
        sales++;
        taken += due;
    }

    private String due() {
        return page.look(shown -> shown.part(DUE).orElseThrow().text());
    }

    /** How many were paid here, and how much, as the page said it. */
    BenchShop.Takings takings() {
        return new BenchShop.Takings(sales, taken);
    }

    @Override
    public void close() {
        page.close();
    }
}
