package org.trivetpos.plugin.testkit;

import java.util.Map;

/**
 * A scale at the shop's tills that does what a test says. It is there from the first call until it is removed, or the
 * test ends; a plugin's own scale with a position above 0 stands back meanwhile.
 */
public final class ShopScale {

    private final ShopDoor door;

    ShopScale(ShopDoor door) {
        this.door = door;
    }

    /** So many grams lie on it, at rest; the dish that was tared included. */
    public ShopScale stable(long grams) {
        return shows("STABLE", grams);
    }

    /** So many grams, and it still moves. */
    public ShopScale unstable(long grams) {
        return shows("UNSTABLE", grams);
    }

    public ShopScale overload() {
        return shows("OVERLOAD", 0);
    }

    /** It is off: it answers that there is no weight. */
    public ShopScale silent() {
        return shows("SILENT", 0);
    }

    /** It throws whenever it is read. */
    public ShopScale throwing() {
        return shows("THROWS", 0);
    }

    /** It does not come back when it is read, until it is told something else. */
    public ShopScale stalling() {
        return shows("STALLS", 0);
    }

    /** It says a weight that cannot be. */
    public ShopScale nonsense() {
        return shows("NONSENSE", 0);
    }

    /** There is no such scale any more. */
    public void remove() {
        door.ask("scale", Map.of("what", "gone"));
    }

    private ShopScale shows(String state, long grams) {
        door.ask("scale", Map.of("what", "shows", "state", state, "grams", grams));
        return this;
    }
}
