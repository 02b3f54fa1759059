package org.trivetpos.menu.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;

/** The variants that the rows of a dish describe, each with its price; those that no row names stay. */
final class SheetVariants {

    private static final Pattern PRICE = Pattern.compile("(\\d{1,9}|\\d{1,3}([,，]\\d{3}){1,2})(\\.\\d{1,12})?");
    private static final Pattern SHARE = Pattern.compile("\\d{1,6}(\\.\\d{1,12})?");

    private final Ids ids;
    private final CurrencyUnit currency;

    SheetVariants(Ids ids, CurrencyUnit currency) {
        this.ids = ids;
        this.currency = currency;
    }

    List<Variant> of(SheetDishes.Group group, Pricing pricing) {
        Map<VariantId, Variant> kinds = new LinkedHashMap<>();
        if (group.known() != null) {
            group.known().variants().forEach(variant -> kinds.put(variant.id(), variant));
        }
        Map<VariantId, Integer> rows = new HashMap<>();
        for (SheetLine line : group.lines()) {
            if (saysNothing(line, group.known())) {
                continue;
            }
            Variant known = meant(line, group);
            if (known == null && kinds.size() > 1 && line.cell(SheetColumn.VARIANT_ZH).isEmpty()
                    && line.cell(SheetColumn.VARIANT_EN).isEmpty()) {
                line.trouble(SheetColumn.VARIANT_ZH, Refusal.of("menu.sheet-which-variant"));
            }
            Variant said = said(line, known, pricing);
            Integer twice = rows.put(said.id(), line.row());
            if (twice != null) {
                line.trouble(SheetColumn.VARIANT_ZH, Refusal.of("menu.sheet-row-twice", twice));
            }
            kinds.put(said.id(), said);
        }
        return new ArrayList<>(kinds.values());
    }

    /** True for a row that is about a known dish as a whole. */
    private static boolean saysNothing(SheetLine line, @Nullable MenuItem known) {
        boolean empty = Arrays.stream(SheetColumn.values()).filter(SheetColumn::isOfVariant)
                .allMatch(column -> line.cell(column).isEmpty());
        return empty && line.levels().stream().allMatch(level -> line.cell(level).isEmpty()) && known != null
                && (!line.has(SheetColumn.PRICE) || known.variants().size() > 1);
    }

    /** By its id, else by its names; the only row of a dish with one variant is about that one. */
    private static @Nullable Variant meant(SheetLine line, SheetDishes.Group group) {
        MenuItem dish = group.known();
        if (dish == null) {
            return null;
        }
        String id = line.cell(SheetColumn.VARIANT_ID);
        String zh = line.cell(SheetColumn.VARIANT_ZH);
        String en = line.cell(SheetColumn.VARIANT_EN);
        Optional<Variant> byId = dish.variants().stream().filter(v -> v.id().value().equals(id)).findFirst();
        if (byId.isPresent()) {
            return byId.get();
        }
        Optional<Variant> byName = dish.variants().stream().filter(v -> zh.isEmpty() ? v.name().en().equals(en)
                && (!en.isEmpty() || v.name().zh().isEmpty()) : v.name().zh().equals(zh)).findFirst();
        boolean only = dish.variants().size() == 1 && group.lines().size() == 1;
        return byName.orElse(only ? dish.variants().getFirst() : null);
    }

    private Variant said(SheetLine line, @Nullable Variant known, Pricing pricing) {
        String zh = line.has(SheetColumn.VARIANT_ZH) || known == null ? line.cell(SheetColumn.VARIANT_ZH)
                : known.name().zh();
        String en = line.has(SheetColumn.VARIANT_EN) || known == null ? line.cell(SheetColumn.VARIANT_EN)
                : known.name().en();
        Quantity share = line.read(SheetColumn.CONSUMPTION, SheetVariants::share,
                text -> Refusal.of("menu.sheet-consumption", text))
                .orElse(known == null ? Quantity.ONE : known.consumption());
        int troubles = line.troubles().size();
        Money price = price(line, known, pricing);
        boolean listed = line.troubles().size() == troubles;
        Variant said = new Variant(known == null ? new VariantId(ids.next()) : known.id(), new LocalText(zh, en), price,
                share, known == null ? List.of() : known.levels());
        for (LevelId level : line.levels()) {
            said = said.withLevel(level, level(line, level, pricing, listed ? price : null));
        }
        return said;
    }

    /** An empty cell takes the price at this level away; a column that is not there leaves it. */
    private @Nullable Money level(SheetLine line, LevelId level, Pricing pricing, @Nullable Money list) {
        String text = line.cell(level);
        if (text.isEmpty() || SheetDish.isBroken(text)) {
            return null;
        }
        if (pricing != Pricing.FIXED && pricing != Pricing.WEIGHED) {
            line.trouble(level, Refusal.of("menu.sheet-level-priceless", text));
            return null;
        }
        Optional<Money> price = price(text);
        if (price.isEmpty()) {
            line.trouble(level, Refusal.of("menu.sheet-price", text, currency.getDecimalPlaces()));
        } else if (list != null && price.get().isGreaterThan(list)) {
            line.trouble(level, Refusal.of("menu.sheet-level-above", price.get(), list));
        }
        return price.orElse(null);
    }

    private Money price(SheetLine line, @Nullable Variant known, Pricing pricing) {
        Money zero = Money.zero(currency);
        if (pricing == Pricing.MARKET || pricing == Pricing.MARKET_WEIGHED) {
            if (!line.cell(SheetColumn.PRICE).isEmpty()) {
                line.trouble(SheetColumn.PRICE, Refusal.of("menu.sheet-price-market", line.cell(SheetColumn.PRICE)));
            }
            return known == null ? zero : known.price();
        }
        boolean said = !line.cell(SheetColumn.PRICE).isEmpty();
        if (!said && pricing != Pricing.OPEN && (known == null || line.has(SheetColumn.PRICE))) {
            line.trouble(SheetColumn.PRICE, Refusal.of("menu.sheet-price-missing"));
        }
        return line.read(SheetColumn.PRICE, this::price, text -> Refusal.of("menu.sheet-price", text,
                currency.getDecimalPlaces())).orElse(known == null ? zero : known.price());
    }

    /** Zero or more, up to a million, no finer than the currency. */
    private Optional<Money> price(String text) {
        String plain = text.replaceAll("[¥￥\\s]", "");
        if (!PRICE.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(plain.replaceAll("[,，]", "")).stripTrailingZeros();
        boolean fits = value.scale() <= currency.getDecimalPlaces()
                && value.compareTo(BigDecimal.valueOf(ItemRules.MOST_MAJOR)) <= 0;
        return fits ? Optional.of(Money.of(currency, value)) : Optional.empty();
    }

    private static Optional<Quantity> share(String text) {
        if (!SHARE.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        return value.scale() <= 3 && value.signum() > 0 ? Optional.of(Quantity.parse(value.toPlainString()))
                : Optional.empty();
    }
}
