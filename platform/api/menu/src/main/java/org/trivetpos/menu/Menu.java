package org.trivetpos.menu;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.Quantity;

/** Reads the menu: from memory, in microseconds; thread-safe. */
@ProviderType
public interface Menu {

    /** Everything at one moment. */
    MenuSnapshot snapshot();

    /** An item, active or not. */
    Optional<MenuItem> find(ItemId id);

    /**
     * Finds active items by code, bar code, pinyin initials ({@code gbjd}), full pinyin ({@code gongbaojiding}) or a
     * mixture, Chinese or English; best match first: exact code or bar code, then whole names, beginnings, anywhere.
     */
    List<MenuItem> search(String typed);

    /**
     * Takes pieces from what is left of a counted item, in the running transaction; nothing happens to an item that is
     * sold freely.
     *
     * @throws org.trivetpos.kernel.RefusedException {@code menu.sold-out} or {@code menu.only-left}
     */
    void take(ItemId id, Quantity quantity);

    /**
     * Takes what an order needs, in the order of ids: two orders with the same dishes wait for each other in a row,
     * never in a circle. A caller with several lines adds them up and uses this.
     */
    default void take(Map<ItemId, Quantity> quantities) {
        quantities.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ItemId, Quantity> entry) -> entry.getKey().value()))
                .forEach(entry -> take(entry.getKey(), entry.getValue()));
    }

    /** Gives pieces back (a void that returns to stock), in the running transaction. */
    void giveBack(ItemId id, Quantity quantity);

    /** Calls back on another thread after each change, until closed; for screens. */
    AutoCloseable onChange(Runnable listener);

    /** The bytes of a picture (PNG or JPEG, at most 512 px), or empty. */
    Optional<Picture> picture(String key);

    /** An encoded picture. */
    record Picture(String mimeType, byte[] bytes) { }

    /** The price levels in their order; prices at them stand with the variants. */
    default List<PriceLevel> levels() {
        return List.of();
    }

    /** All items of the office's grid, inactive ones too. */
    List<MenuItem> all();
}
