package org.trivetpos.plugins;

import java.util.List;
import org.trivetpos.kernel.LocalText;

/**
 * A kind of shop: a set of plugins that come with the program and together serve guests in one way.
 *
 * @param id          the name of its Karaf feature, such as {@code shop-counter}
 * @param name        for people
 * @param description who would choose it
 * @param plugins     what comes with it, by name
 */
public record ShopKind(String id, LocalText name, LocalText description, List<LocalText> plugins) {

    public ShopKind {
        plugins = List.copyOf(plugins);
    }
}
