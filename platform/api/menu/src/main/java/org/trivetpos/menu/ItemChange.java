package org.trivetpos.menu;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of one dish.
 *
 * @param before as the person saw it who wants the change, null for a new dish; what changes by itself (what is left,
 *               the picture, today's prices) does not count
 * @param after  as it shall be; its picture, what is left of it and today's prices stay as they are
 */
public record ItemChange(@Nullable MenuItem before, MenuItem after) {

    /** True if the dish did not exist before. */
    public boolean isNew() {
        return before == null;
    }
}
