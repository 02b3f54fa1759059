package org.trivetpos.menu.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.VariantId;
import org.trivetpos.persistence.Transactions;

/** The statements of the schema {@code menu}; each runs in the caller's transaction. */
final class MenuRows {

    /** More touched items than this are read with the whole table. */
    private static final int FEW = 100;

    private final Sql sql;

    MenuRows(Transactions transactions) {
        this.sql = new Sql(transactions);
    }

    // ---- categories

    Map<CategoryId, Category> categories() {
        return sql.query("select id, name_zh, name_en, colour, place from menu.category", row -> new Category(
                new CategoryId(row.getString(1)), new LocalText(row.getString(2), row.getString(3)), row.getString(4),
                row.getInt(5))).stream().collect(Collectors.toMap(Category::id, category -> category));
    }

    boolean hasCategory(CategoryId id) {
        return !sql.query("select 1 from menu.category where id = ?", row -> 1, id.value()).isEmpty();
    }

    void save(Category category) {
        Object[] values = {category.name().zh(), category.name().en(), category.colour(), category.position(),
            category.id().value()};
        if (sql.update("update menu.category set name_zh = ?, name_en = ?, colour = ?, place = ? where id = ?",
                values) == 0) {
            sql.update("insert into menu.category (name_zh, name_en, colour, place, id) values (?, ?, ?, ?, ?)",
                    values);
        }
    }

    int itemsIn(CategoryId category) {
        return sql.query("select count(*) from menu.item where category = ?", row -> row.getInt(1), category.value())
                .getFirst();
    }

    void delete(CategoryId category) {
        sql.update("delete from menu.category where id = ?", category.value());
    }

    // ---- price levels

    Map<LevelId, PriceLevel> levels() {
        return sql.query("select id, name_zh, name_en, place, bands from menu.price_level", row -> {
            LevelId id = new LevelId(row.getString(1));
            return new PriceLevel(id, new LocalText(row.getString(2), row.getString(3)), row.getInt(4),
                    LevelJson.read(id, row.getString(5)));
        }).stream().collect(Collectors.toMap(PriceLevel::id, level -> level));
    }

    void save(PriceLevel level) {
        Object[] values = {level.name().zh(), level.name().en(), level.position(), LevelJson.write(level.bands()),
            level.id().value()};
        if (sql.update("update menu.price_level set name_zh = ?, name_en = ?, place = ?, bands = ? where id = ?",
                values) == 0) {
            sql.update("insert into menu.price_level (name_zh, name_en, place, bands, id) values (?, ?, ?, ?, ?)",
                    values);
        }
    }

    void delete(LevelId level) {
        sql.update("delete from menu.price_level where id = ?", level.value());
    }

    // ---- items

    List<ItemRow> items(Set<ItemId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.size() > FEW) {
            return allItems().stream().filter(row -> ids.contains(row.id())).toList();
        }
        Object[] values = ids.stream().map(ItemId::value).toArray();
        String marks = String.join(", ", Collections.nCopies(values.length, "?"));
        return items(" where id in (" + marks + ")", " where item in (" + marks + ")", values);
    }

    List<ItemRow> allItems() {
        return items("", "");
    }

    Optional<ItemRow> item(ItemId id) {
        return items(Set.of(id)).stream().findFirst();
    }

    private List<ItemRow> items(String whichItems, String whichPrices, Object... values) {
        Map<String, List<ItemRow.DayPrice>> prices = new HashMap<>();
        sql.query("select item, variant, business_day, price from menu.market_price" + whichPrices, row -> prices
                .computeIfAbsent(row.getString(1), item -> new ArrayList<>()).add(new ItemRow.DayPrice(
                        new VariantId(row.getString(2)), row.getObject(3, LocalDate.class), row.getLong(4))), values);
        return sql.query("select id, category, code, barcode, active, place, sold_out_left, picture, body"
                + " from menu.item" + whichItems,
                row -> row(row).with(prices.getOrDefault(row.getString(1), List.of())), values);
    }

    private static ItemRow row(ResultSet row) throws SQLException {
        return new ItemRow(new ItemId(row.getString(1)), new CategoryId(row.getString(2)), row.getString(3),
                row.getString(4), row.getBoolean(5), row.getInt(6), row.getObject(7, Long.class), row.getString(8),
                row.getString(9), List.of());
    }

    /** Writes the item; what is left counts for a new one only. Returns the length of its body. */
    int save(MenuItem item, @Nullable String picture, boolean isNew) {
        String columns = isNew
                ? "insert into menu.item (category, code, barcode, active, place, picture, body, sold_out_left, id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                : "update menu.item set category = ?, code = ?, barcode = ?, active = ?, place = ?, picture = ?,"
                        + " body = ? where id = ?";
        List<@Nullable Object> values = new ArrayList<>();
        values.add(item.category().value());
        values.add(key(item.code()));
        values.add(key(item.barcode()));
        values.add(item.active());
        values.add(item.position());
        values.add(picture);
        String body = ItemJson.write(item);
        values.add(body);
        if (isNew) {
            values.add(item.soldOut() == null ? null : item.soldOut() * 1000L);
        }
        values.add(item.id().value());
        sql.update(columns, values.toArray());
        return body.length();
    }

    void freeCodes(ItemId id) {
        sql.update("update menu.item set code = null, barcode = null where id = ?", id.value());
    }

    /** What cannot be taken twice: a code as it is compared, null for none. */
    static @Nullable String key(String code) {
        return code.isBlank() ? null : Typed.plain(code);
    }

    /** Another item that answers to this code or bar code. */
    Optional<ItemRow> holder(String code, ItemId butNot) {
        String key = key(code);
        return key == null ? Optional.empty() : sql.query("select id from menu.item where (code = ? or barcode = ?)"
                + " and id <> ?", row -> new ItemId(row.getString(1)), key, key, butNot.value()).stream().findFirst()
                .flatMap(this::item);
    }

    void components(ItemId setMeal, Collection<ItemId> components) {
        sql.update("delete from menu.set_component where set_meal = ?", setMeal.value());
        for (ItemId component : components) {
            sql.update("insert into menu.set_component (set_meal, component) values (?, ?)", setMeal.value(),
                    component.value());
        }
    }

    /** The set meals that a dish is part of. */
    List<ItemRow> setsWith(ItemId component) {
        return items(new LinkedHashSet<>(sql.query("select set_meal from menu.set_component where component = ?",
                row -> new ItemId(row.getString(1)), component.value())));
    }

    // ---- counts and prices

    /** Takes so many thousandths if that many are left; true if they were. */
    boolean take(ItemId id, long thousandths) {
        return sql.update("update menu.item set sold_out_left = sold_out_left - ? where id = ? and sold_out_left >= ?",
                thousandths, id.value(), thousandths) == 1;
    }

    boolean giveBack(ItemId id, long thousandths) {
        return sql.update("update menu.item set sold_out_left = sold_out_left + ? where id = ?"
                + " and sold_out_left is not null", thousandths, id.value()) == 1;
    }

    boolean left(ItemId id, @Nullable Long thousandths) {
        return sql.update("update menu.item set sold_out_left = ? where id = ?", thousandths, id.value()) == 1;
    }

    void price(ItemId id, VariantId variant, LocalDate day, long minor) {
        if (sql.update("update menu.market_price set business_day = ?, price = ? where item = ? and variant = ?", day,
                minor, id.value(), variant.value()) == 0) {
            sql.update("insert into menu.market_price (business_day, price, item, variant) values (?, ?, ?, ?)", day,
                    minor, id.value(), variant.value());
        }
    }

    // ---- pictures

    void picture(ItemId item, @Nullable String key, byte @Nullable [] content) {
        sql.update("delete from menu.picture where item = ?", item.value());
        if (key != null) {
            sql.update("insert into menu.picture (id, item, mime, content) values (?, ?, ?, ?)", key, item.value(),
                    UploadedPicture.MIME_TYPE, content);
        }
        sql.update("update menu.item set picture = ? where id = ?", key, item.value());
    }

    Optional<Menu.Picture> picture(String key) {
        return sql.query("select mime, content from menu.picture where id = ?", row ->
                new Menu.Picture(row.getString(1), row.getBytes(2)), key).stream().findFirst();
    }
}
