package org.trivetpos.menu.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.LevelPrice;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.Variant;

/** What makes a category or an item sellable, as far as it can be said without looking at others. Refuses in words. */
final class ItemRules {

    static final int MOST_LEFT = 9_999;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_BARCODE = 40;
    private static final int MOST_PARTS = 50;
    static final long MOST_MAJOR = 1_000_000;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final CurrencyUnit currency;
    private final Map<LevelId, PriceLevel> levels;

    ItemRules(CurrencyUnit currency, Map<LevelId, PriceLevel> levels) {
        this.currency = currency;
        this.levels = levels;
    }

    static Category checked(Category wanted) {
        if (!COLOUR.matcher(wanted.colour()).matches()) {
            throw Refusal.of("menu.colour", wanted.colour()).asException();
        }
        return new Category(wanted.id(), named(wanted.name()), wanted.colour(), wanted.position());
    }

    static void checkLeft(@Nullable Integer left) {
        if (left != null && (left < 0 || left > MOST_LEFT)) {
            throw Refusal.of("menu.left-range", left, MOST_LEFT).asException();
        }
    }

    /** The item with its texts tidied, or a refusal. */
    MenuItem checked(MenuItem wanted) {
        LocalText name = named(wanted.name());
        String code = text(wanted.code(), LONGEST_CODE, "menu.code-long");
        String barcode = text(wanted.barcode(), LONGEST_BARCODE, "menu.barcode-long");
        LocalText unit = new LocalText(text(wanted.unit().zh(), LONGEST_UNIT, "menu.unit-long"),
                text(wanted.unit().en(), LONGEST_UNIT, "menu.unit-long"));
        checkLeft(wanted.soldOut());
        checkParts(wanted.variants().size(), name);
        checkParts(wanted.methodGroups().size(), name);
        checkParts(wanted.slots().size(), name);
        List<Variant> variants = wanted.variants().stream()
                .map(variant -> tidy(variant, !wanted.isMarketPrice() && !wanted.isOpen())).toList();
        checkVariants(name, variants);
        Set<Object> ids = new HashSet<>();
        wanted.methodGroups().forEach(group -> check(group, ids));
        return new MenuItem(wanted.id(), wanted.category(), name, code, barcode, wanted.pricing(), unit,
                variants, wanted.methodGroups(), wanted.slots(), wanted.soldOut(), wanted.picture(),
                wanted.discountable(), wanted.active(), wanted.position());
    }

    /** Without blanks at the ends of its name, which may be empty, and without prices that can never hold. */
    private Variant tidy(Variant variant, boolean hasPrice) {
        return new Variant(variant.id(), new LocalText(text(variant.name().zh(), LONGEST_NAME, "menu.name-long"),
                text(variant.name().en(), LONGEST_NAME, "menu.name-long")), variant.price(), variant.consumption(),
                variant.levels().stream().filter(one -> hasPrice && levels.containsKey(one.level())).toList());
    }

    private void checkVariants(LocalText item, List<Variant> variants) {
        if (variants.isEmpty()) {
            throw Refusal.of("menu.variant-missing", item).asException();
        }
        Set<Object> seen = new HashSet<>();
        for (Variant variant : variants) {
            checkPrice(item, variant.price());
            checkLevels(item, variant);
            if (!seen.add(variant.id())) {
                throw Refusal.of("menu.same-twice", item, variant.name()).asException();
            }
            if (variants.size() > 1 && !seen.add(named(variant.name()))) {
                throw Refusal.of("menu.same-twice", item, variant.name()).asException();
            }
            if (!variant.consumption().isPositive()) {
                throw Refusal.of("menu.consumption", item, variant.consumption()).asException();
            }
        }
    }

    /** The list price is the highest: a price at a level can only lower what a guest is charged. */
    private void checkLevels(LocalText item, Variant variant) {
        Set<LevelId> seen = new HashSet<>();
        for (LevelPrice one : variant.levels()) {
            LocalText level = levels.get(one.level()).name();
            checkPrice(item, one.price());
            if (one.price().isGreaterThan(variant.price())) {
                throw Refusal.of("menu.level-above-list", item, one.price(), level, variant.price()).asException();
            }
            if (!seen.add(one.level())) {
                throw Refusal.of("menu.same-twice", item, level).asException();
            }
        }
    }

    private void check(MethodGroup group, Set<Object> ids) {
        LocalText name = named(group.name());
        checkParts(group.methods().size(), name);
        int most = Math.min(group.maximum(), group.methods().size());
        if (group.minimum() < 0 || group.maximum() < 1 || group.minimum() > most) {
            throw Refusal.of("menu.group-range", name, group.minimum(), group.maximum(), group.methods().size())
                    .asException();
        }
        if (group.defaults().size() > group.maximum()) {
            throw Refusal.of("menu.group-defaults", name, group.defaults().size(), group.maximum()).asException();
        }
        Set<Object> names = new HashSet<>();
        for (Method method : group.methods()) {
            checkPrice(method.name(), method.surcharge());
            if (!ids.add(method.id()) || !names.add(named(method.name()))) {
                throw Refusal.of("menu.same-twice", name, method.name()).asException();
            }
        }
        if (!ids.add(group.id())) {
            throw Refusal.of("menu.same-twice", name, name).asException();
        }
    }

    /** Nothing below zero, nothing that must be a slip of the finger, nothing in foreign money. */
    void checkPrice(LocalText of, Money price) {
        if (!price.getCurrencyUnit().equals(currency)) {
            throw Refusal.of("menu.currency", of, price, currency.getCode()).asException();
        }
        Money most = Money.ofMajor(currency, MOST_MAJOR);
        if (price.isNegative()) {
            throw Refusal.of("menu.price-negative", of, price).asException();
        }
        if (price.isGreaterThan(most)) {
            throw Refusal.of("menu.price-high", of, price, most).asException();
        }
    }

    /** The name without blanks at its ends; one language is enough, the other then shows the same. */
    static LocalText named(LocalText name) {
        LocalText tidy = new LocalText(text(name.zh(), LONGEST_NAME, "menu.name-long"),
                text(name.en(), LONGEST_NAME, "menu.name-long"));
        if (tidy.zh().isEmpty() && tidy.en().isEmpty()) {
            throw Refusal.of("menu.name-missing").asException();
        }
        return tidy;
    }

    private static String text(String typed, int longest, String refusal) {
        String tidy = typed.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (tidy.length() > longest) {
            throw Refusal.of(refusal, tidy, longest).asException();
        }
        return tidy;
    }

    private static void checkParts(int parts, LocalText of) {
        if (parts > MOST_PARTS) {
            throw Refusal.of("menu.too-many-parts", of, parts, MOST_PARTS).asException();
        }
    }
}
