package org.trivetpos.bench;

/** How somebody sits down at a page without a browser. */
final class Seats {

    private Seats() { }

    /** Says who is there and types the PIN. */
    static void logIn(Page page) {
        page.click("person-" + Counter.CASHIER);
        for (char digit : Counter.PIN.toCharArray()) {
            page.click("pin-" + digit);
        }
        page.click("pin-enter");
    }
}
