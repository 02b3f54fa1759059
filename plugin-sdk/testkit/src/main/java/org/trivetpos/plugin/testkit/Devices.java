package org.trivetpos.plugin.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What stands beside the till but the printer, as a test wants it; and what the shop makes of such devices, so that a
 * driver of your own is tested the same way.
 */
public final class Devices {

    private final ShopDoor door;
    private final ShopScale scale;
    private final ShopLine line;
    private final ShopTender tender;

    Devices(ShopDoor door) {
        this.door = door;
        this.scale = new ShopScale(door);
        this.line = new ShopLine(door);
        this.tender = new ShopTender(door);
    }

    /** A scale: at rest, moving, too heavily loaded, off, throwing, stalling. */
    public ShopScale scale() {
        return scale;
    }

    /** A telephone line that rings. */
    public ShopLine line() {
        return line;
    }

    /** A way to pay that refuses, breaks, is slow. */
    public ShopTender tender() {
        return tender;
    }

    /** What the first till sees of the scale that stands there, yours or {@link #scale}. */
    public Weighed weighed() {
        return weighed("testkit");
    }

    /** What the till of that name sees of its scale. */
    public Weighed weighed(String till) {
        return Weighed.of(door.ask("scale", Map.of("what", "seen", "till", till)));
    }

    /** The calls that the tills were told of since the shop started, newest first, from any driver. */
    public List<HeardCall> calls() {
        return StreamSupport.stream(door.ask("line", Map.of("what", "heard")).spliterator(), false)
                .map(HeardCall::of).toList();
    }

    void remove() {
        scale.remove();
        line.remove();
        tender.remove();
    }
}
