package org.trivetpos.plugin.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A way to pay, {@value #ID}, that goes wrong as a test says. It is there from the first call until it is removed, or
 * the test ends; {@code shop.sale().tender(ShopTender.ID)} pays with it. Other tenders are not touched.
 *
 * <p>A tender is certain at once today, so there is none whose outcome is unknown: that comes with the gate for
 * terminals.
 */
public final class ShopTender {

    /** Its id in a sale. */
    public static final String ID = "testkit";

    private final ShopDoor door;

    ShopTender(ShopDoor door) {
        this.door = door;
    }

    /** It takes payments. */
    public ShopTender works() {
        return does("WORKS", 0, "WELL");
    }

    /** Its payments are refused in words: {@code testkit.tender-refused}; nothing is settled. */
    public ShopTender refuses() {
        return does("REFUSES", 0, "WELL");
    }

    /** Whoever settles its payments throws; the sale fails closed: {@code settlement.participant-failed}. */
    public ShopTender breaks() {
        return does("BREAKS", 0, "WELL");
    }

    /** Settling its payments takes so long, inside their transaction. */
    public ShopTender slow(Duration time) {
        return does("WORKS", time.toMillis(), "WELL");
    }

    /** It throws when a till asks for its quick amounts; payments are taken. */
    public ShopTender throwingAtAmounts() {
        return does("WORKS", 0, "THROWS");
    }

    /** It does not come back when a till asks for its quick amounts; payments are taken. */
    public ShopTender stallingAtAmounts() {
        return does("WORKS", 0, "STALLS");
    }

    /** There is no such tender any more. */
    public void remove() {
        door.ask("tender", Map.of());
    }

    private ShopTender does(String settling, long delayMillis, String amounts) {
        door.ask("tender", new TreeMap<>(Map.of("settling", settling, "delayMillis", delayMillis, "amounts", amounts)));
        return this;
    }
}
