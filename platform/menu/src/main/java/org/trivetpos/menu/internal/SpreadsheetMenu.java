package org.trivetpos.menu.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Texts;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuSheets;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.SheetCheck;
import org.trivetpos.menu.Variant;
import org.trivetpos.store.Shops;

/** The menu as CSV and XLSX, and what such a file would change; reads the menu in memory and never the database. */
@Component
public final class SpreadsheetMenu implements MenuSheets {

    private final Menu menu;
    private final Shops shops;
    private final Ids ids;
    private final Texts texts;

    @Activate
    public SpreadsheetMenu(@Reference Menu menu, @Reference Shops shops, @Reference Ids ids, @Reference Texts texts) {
        this.menu = menu;
        this.shops = shops;
        this.ids = ids;
        this.texts = texts;
    }

    @Override
    public void write(Format format, Locale language, OutputStream to) throws IOException {
        List<PriceLevel> levels = menu.levels();
        SheetWords words = new SheetWords(texts, levels);
        Map<CategoryId, Category> categories = new HashMap<>();
        menu.snapshot().categories().forEach(category -> categories.put(category.id(), category));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(levels, column -> words.title(language, column), level -> words.title(language, level.id())));
        for (MenuItem dish : menu.all()) {
            Category category = categories.get(dish.category());
            String in = category == null ? "" : category.name().in(language);
            for (Variant variant : dish.variants()) {
                rows.add(row(levels, column -> column.isNumber() ? cell(column, dish, variant)
                        : HarmlessText.written(switch (column) {
                            case CATEGORY -> in;
                            case PRICING -> words.word(language, dish.pricing());
                            case DISCOUNTABLE -> words.word(language, dish.discountable());
                            case ACTIVE -> words.word(language, dish.active());
                            default -> cell(column, dish, variant);
                        }), level -> variant.at(level.id()).map(price -> price.getAmount().toPlainString())
                                .orElse("")));
            }
        }
        if (format == Format.CSV) {
            CsvSheet.write(rows, to);
        } else {
            XlsxSheet.write(texts.text(language, "menu.sheet"), rows,
                    row(levels, SheetColumn::isNumber, level -> true), to);
        }
    }

    /** One of each column, the prices at levels beside the list price. */
    private static <T> List<T> row(List<PriceLevel> levels, Function<SheetColumn, T> fixed,
            Function<PriceLevel, T> ofLevel) {
        List<T> row = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values()) {
            row.add(fixed.apply(column));
            if (column == SheetColumn.PRICE) {
                levels.forEach(level -> row.add(ofLevel.apply(level)));
            }
        }
        return row;
    }

    /** What a column says of a variant, in no language or in its own. */
    private static String cell(SheetColumn column, MenuItem dish, Variant variant) {
        return switch (column) {
            case CODE -> dish.code();
            case BARCODE -> dish.barcode();
            case NAME_ZH -> dish.name().zh();
            case NAME_EN -> dish.name().en();
            case VARIANT_ZH -> variant.name().zh();
            case VARIANT_EN -> variant.name().en();
            case PRICE -> dish.isMarketPrice() ? "" : variant.price().getAmount().toPlainString();
            case CONSUMPTION -> variant.consumption().toString();
            case UNIT_ZH -> dish.unit().zh();
            case UNIT_EN -> dish.unit().en();
            case POSITION -> Integer.toString(dish.position());
            case DISH_ID -> dish.id().value();
            case VARIANT_ID -> variant.id().value();
            case CATEGORY, PRICING, DISCOUNTABLE, ACTIVE -> throw new IllegalArgumentException(column + " has words");
        };
    }

    @Override
    public SheetCheck check(Path file, Progress progress) throws IOException {
        SheetTable table = SheetFile.read(file);
        List<PriceLevel> levels = menu.levels();
        return new SheetPlan(new SheetWords(texts, levels), ids, shops.current().currency(),
                menu.snapshot().categories(), levels, menu.all()).of(table, progress);
    }
}
