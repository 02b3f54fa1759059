package org.trivetpos.menu.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.Variant;

/** Makes a dish of its rows: what a cell says is taken over, what no column says stays as it is. */
final class SheetDish {

    private static final Pattern BROKEN = Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)");
    private static final Pattern PLACE = Pattern.compile("-?\\d{1,8}");
    private static final LocalText PORTION = new LocalText("份", "portion");

    private final SheetWords words;
    private final Ids ids;
    private final SheetCategories categories;
    private final SheetVariants variants;
    private int lastPosition;

    SheetDish(SheetWords words, Ids ids, CurrencyUnit currency, SheetCategories categories, int lastPosition) {
        this.words = words;
        this.ids = ids;
        this.categories = categories;
        this.variants = new SheetVariants(ids, currency);
        this.lastPosition = lastPosition;
    }

    /** What the rows ask for, or empty if one of them has a trouble. */
    Optional<ItemChange> change(SheetDishes.Group group) {
        MenuItem known = group.known();
        SheetLine first = group.lines().getFirst();
        group.lines().forEach(this::lookAtCells);
        group.lines().stream().skip(1).forEach(line -> compare(first, line));
        CategoryId category = category(first, known);
        Pricing pricing = first.read(SheetColumn.PRICING, words::pricing,
                text -> Refusal.of("menu.sheet-pricing", text, words.pricings()))
                .orElse(known == null ? Pricing.FIXED : known.pricing());
        List<Variant> kinds = variants.of(group, pricing);
        boolean discountable = answer(first, SheetColumn.DISCOUNTABLE, known == null || known.discountable());
        boolean active = answer(first, SheetColumn.ACTIVE, known == null || known.active());
        int position = first.read(SheetColumn.POSITION, SheetDish::place,
                text -> Refusal.of("menu.sheet-place", text)).orElseGet(() -> place(known));
        if (category == null || group.lines().stream().anyMatch(line -> !line.troubles().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new ItemChange(known, new MenuItem(known == null ? new ItemId(ids.next()) : known.id(),
                category, names(first, known), text(first, SheetColumn.CODE, known, MenuItem::code),
                text(first, SheetColumn.BARCODE, known, MenuItem::barcode), pricing, unit(first, known), kinds,
                known == null ? List.of() : known.methodGroups(), known == null ? List.of() : known.slots(),
                known == null ? null : known.soldOut(), known == null ? null : known.picture(), discountable, active,
                position)));
    }

    private void lookAtCells(SheetLine line) {
        line.levels().stream().filter(level -> isBroken(line.cell(level)))
                .forEach(level -> line.trouble(level, Refusal.of("menu.sheet-broken", line.cell(level))));
        for (SheetColumn column : SheetColumn.values()) {
            if (isBroken(line.cell(column))) {
                line.trouble(column, Refusal.of("menu.sheet-broken", line.cell(column)));
            }
        }
    }

    /** True if a spreadsheet shows an error instead of a value. */
    static boolean isBroken(String cell) {
        return BROKEN.matcher(cell).matches();
    }

    /** What is said of the dish in one row may be left out of the next, but not be different there. */
    private static void compare(SheetLine first, SheetLine line) {
        for (SheetColumn column : SheetColumn.values()) {
            String text = line.cell(column);
            if (!column.isOfVariant() && !text.isEmpty() && !text.equals(first.cell(column))) {
                line.trouble(column, Refusal.of("menu.sheet-differs", text, first.row(), first.cell(column)));
            }
        }
    }

    private @Nullable CategoryId category(SheetLine line, @Nullable MenuItem known) {
        String name = line.cell(SheetColumn.CATEGORY);
        if (name.isEmpty()) {
            if (known == null) {
                line.trouble(SheetColumn.CATEGORY, Refusal.of("menu.sheet-category-missing"));
                return null;
            }
            return known.category();
        }
        try {
            return categories.named(name, known);
        } catch (RefusedException refused) {
            line.trouble(SheetColumn.CATEGORY, refused.refusal());
            return null;
        }
    }

    private boolean answer(SheetLine line, SheetColumn column, boolean otherwise) {
        return line.read(column, words::answer, text -> Refusal.of("menu.sheet-answer", text,
                new LocalText("是、否", "yes, no"))).orElse(otherwise);
    }

    private static Optional<Integer> place(String text) {
        return PLACE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private int place(@Nullable MenuItem known) {
        if (known != null) {
            return known.position();
        }
        lastPosition += 10;
        return lastPosition;
    }

    private static LocalText names(SheetLine line, @Nullable MenuItem known) {
        return new LocalText(text(line, SheetColumn.NAME_ZH, known, dish -> dish.name().zh()),
                text(line, SheetColumn.NAME_EN, known, dish -> dish.name().en()));
    }

    private static LocalText unit(SheetLine line, @Nullable MenuItem known) {
        String zh = text(line, SheetColumn.UNIT_ZH, known, dish -> dish.unit().zh());
        String en = text(line, SheetColumn.UNIT_EN, known, dish -> dish.unit().en());
        return known == null && zh.isEmpty() && en.isEmpty() ? PORTION : new LocalText(zh, en);
    }

    /** An empty cell empties; a column that is not there leaves things as they are. */
    private static String text(SheetLine line, SheetColumn column, @Nullable MenuItem known,
            Function<MenuItem, String> now) {
        return line.has(column) || known == null ? line.cell(column) : now.apply(known);
    }

    /** Which column a refusal of the menu's own rules is about. */
    static SheetColumn columnOf(Refusal refusal) {
        return switch (refusal.code()) {
            case "menu.code-long", "menu.code-taken" -> SheetColumn.CODE;
            case "menu.code-is-barcode", "menu.barcode-long" -> SheetColumn.BARCODE;
            case "menu.unit-long" -> SheetColumn.UNIT_ZH;
            case "menu.price-negative", "menu.price-high" -> SheetColumn.PRICE;
            case "menu.level-above-list" -> SheetColumn.PRICE;
            case "menu.consumption" -> SheetColumn.CONSUMPTION;
            case "menu.same-twice" -> SheetColumn.VARIANT_ZH;
            case "menu.set-price" -> SheetColumn.PRICING;
            case "menu.used-in-set" -> SheetColumn.ACTIVE;
            default -> SheetColumn.NAME_ZH;
        };
    }
}
