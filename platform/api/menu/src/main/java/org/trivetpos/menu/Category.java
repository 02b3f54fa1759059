package org.trivetpos.menu;

import org.trivetpos.kernel.LocalText;

/** A category, in the order of its position; the colour (CSS hex) marks its dishes on the order screen. */
public record Category(CategoryId id, LocalText name, String colour, int position) { }
