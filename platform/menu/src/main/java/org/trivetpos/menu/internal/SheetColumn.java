package org.trivetpos.menu.internal;

/** A column of the menu as a spreadsheet, in the order in which it is written. */
enum SheetColumn {
    CODE, BARCODE, NAME_ZH, NAME_EN, CATEGORY, VARIANT_ZH, VARIANT_EN, PRICE, CONSUMPTION, PRICING, UNIT_ZH, UNIT_EN,
    DISCOUNTABLE, ACTIVE, POSITION, DISH_ID, VARIANT_ID;

    /** True for what differs between the variants of a dish. */
    boolean isOfVariant() {
        return switch (this) {
            case VARIANT_ZH, VARIANT_EN, PRICE, CONSUMPTION, VARIANT_ID -> true;
            default -> false;
        };
    }

    /** True for what says which dish a row is about. */
    boolean namesDish() {
        return switch (this) {
            case CODE, BARCODE, NAME_ZH, NAME_EN, DISH_ID -> true;
            default -> false;
        };
    }

    boolean isNumber() {
        return this == PRICE || this == CONSUMPTION || this == POSITION;
    }
}
