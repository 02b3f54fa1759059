package org.trivetpos.plugin.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A sale that is being put together; {@link #settle} makes it as a till does: an order is opened in a mode, each dish
 * is added and priced with the rules that are installed, the due is paid with a tender, and it is durable.
 */
public final class SaleOrder {

    private final ShopDoor door;
    private String mode = "counter";
    private String tender = "cash";
    private String terminal = "testkit-1";
    private String serving = "DINE_IN";
    private List<String> dishes = List.of();
    private @Nullable Money received;

    SaleOrder(ShopDoor door) {
        this.door = door;
    }

    /** Short codes of dishes that one tap adds, such as {@code 103}; the same twice for two of it. */
    public SaleOrder dishes(String... codes) {
        dishes = List.of(codes);
        return this;
    }

    /** Id of the service mode; {@code counter} unless said. */
    public SaleOrder mode(String id) {
        mode = id;
        return this;
    }

    /** Id of the tender; {@code cash} unless said. */
    public SaleOrder tender(String id) {
        tender = id;
        return this;
    }

    /** What is handed over, such as {@code Money.parse("CNY 50.00")}; the due unless said. */
    public SaleOrder received(Money amount) {
        received = amount;
        return this;
    }

    /** The guest takes it away. */
    public SaleOrder takeAway() {
        serving = "TAKE_AWAY";
        return this;
    }

    /** At another till than the first; its shift is opened with 200 in the drawer if it has none. */
    public SaleOrder terminal(String id) {
        terminal = id;
        return this;
    }

    /**
     * Makes the sale; returns when it is durable.
     *
     * @throws ShopRefusedException if the shop refuses it in words: no such mode or tender, sold out, too little given,
     *         a participant that failed. Nothing was settled then; the order waits at its till
     * @throws IllegalStateException if something breaks, with what the shop says about it
     */
    public Sale settle() {
        Map<String, Object> asked = new TreeMap<>(Map.of("terminal", terminal, "mode", mode, "serving", serving,
                "dishes", dishes, "tender", tender));
        if (received != null) {
            asked.put("received", received.toString());
        }
        return Sale.of(door.ask("sell", asked));
    }
}
