package org.trivetpos.plugin.testkit;

import java.util.Map;

/**
 * A telephone line of the shop that rings when a test says so. It is there from the first call until it is removed, or
 * the test ends.
 */
public final class ShopLine {

    private final ShopDoor door;

    ShopLine(ShopDoor door) {
        this.door = door;
    }

    /** A call comes in; an empty number is withheld. */
    public ShopLine rings(String line, String number) {
        return rings(line, number, "");
    }

    /** A call with a name. Everything may be what no line should ever send. */
    public ShopLine rings(String line, String number, String name) {
        door.ask("line", Map.of("what", "rings", "line", line, "number", number, "name", name));
        return this;
    }

    /** There is no such line any more; calls that came in are still known. */
    public void remove() {
        door.ask("line", Map.of("what", "gone"));
    }
}
