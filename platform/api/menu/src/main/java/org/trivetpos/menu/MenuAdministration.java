package org.trivetpos.menu;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;

/** Changes the menu; every change is journalled and needs {@code menu.edit}, sold-out and market price their own. */
@ProviderType
public interface MenuAdministration {

    /** Categories, items, pictures. */
    Permission EDIT = new Permission("menu.edit", new LocalText("编辑菜单", "Edit the menu"));

    /** Sold out, so many left, sold again. */
    Permission SOLD_OUT = new Permission("menu.sold-out", new LocalText("沽清", "Mark dishes as sold out"));

    /** Today's prices. */
    Permission MARKET_PRICE = new Permission("menu.market-price", new LocalText("设置时价", "Set today's prices"));

    /** Saves a new or known category. */
    Category save(CommandContext context, Category wanted);

    /** Deletes an empty category. */
    void delete(CommandContext context, CategoryId category);

    /**
     * Saves a new or known price level with the times at which it holds; refused in words when a name is empty or
     * taken, or a band can never hold. Prices at it are saved with the items.
     */
    PriceLevel save(CommandContext context, PriceLevel wanted);

    /**
     * Deletes a price level: from now on its prices do not hold. Saved again under the same id it has the prices again
     * of all items that nobody changed meanwhile.
     */
    void delete(CommandContext context, LevelId level);

    /**
     * Saves a new or known item with its variants, methods and slots; refused in words when a price is negative or
     * beyond 1,000,000.00, a price at a level is above the list price, a name is empty, a code is taken, or a group
     * cannot be satisfied. Prices at a level that does not exist, or of an item without a price of its own (market
     * price, open price), are dropped.
     *
     * <p>What changes by itself is not overwritten by an editor that was open meanwhile: {@code soldOut} counts for a
     * new item only; {@code picture} null takes the picture away, anything else leaves it; the price of a market-price
     * item is today's price if it is positive and leaves today's price alone if it is zero.
     */
    MenuItem save(CommandContext context, MenuItem wanted);

    /**
     * Makes a change of many dishes, in one transaction: all of it, or nothing. Checked like {@link #save}, as if all
     * of it had been made (two dishes may exchange their codes); each dish that changed is journalled.
     *
     * @throws org.trivetpos.kernel.RefusedException also when somebody changed one of the dishes meanwhile, or
     *                                              when there are more than {@link MenuChange#MOST_ITEMS}
     */
    void change(CommandContext context, MenuChange wanted);

    /** Marks an item as sold out (0), as having so many (pieces or kilograms) left, or as sold freely again (null). */
    void soldOut(CommandContext context, ItemId item, @Nullable Integer left);

    /** Today's price of a market-price item; zero takes it back. It is worth something until the business day ends. */
    void marketPrice(CommandContext context, ItemId item, VariantId variant, Money price);

    /** Sets the picture: decoded, scaled to at most 512 px and re-encoded; no SVG, at most 10 MB and 40 megapixels. */
    String picture(CommandContext context, ItemId item, byte[] uploaded);

    /**
     * Sets a square part of a picture, as {@link #picture(CommandContext, ItemId, byte[])} sets the whole.
     *
     * @param part of the picture as a person sees it, upright
     */
    String picture(CommandContext context, ItemId item, byte[] uploaded, Square part);

    /**
     * A square part of a picture, in thousandths of its shorter side; what lies outside is cut off.
     *
     * @param left  of its left edge from the picture's left
     * @param top   of its upper edge from the picture's top
     * @param side  1 to 1000
     */
    record Square(int left, int top, int side) {

        public Square {
            if (left < 0 || top < 0 || side < 1 || side > 1000) {
                throw new IllegalArgumentException("no square within a picture: " + left + ", " + top + ", " + side);
            }
        }
    }

    /** An uploaded picture as {@link #picture} would keep it, for a look before it is set; nothing is stored. */
    Menu.Picture looked(byte[] uploaded);
}
