package org.trivetpos.menu;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * An item got a picture.
 *
 * @param picture its key
 * @param sha256  of the stored bytes, lower-case hex
 */
@FactType("menu.PictureChanged")
public record PictureChanged(ItemId item, String picture, String sha256) implements Fact { }
