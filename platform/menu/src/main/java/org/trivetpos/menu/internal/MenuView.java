package org.trivetpos.menu.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuSnapshot;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.Variant;

/**
 * The menu as it is sold on one business day in one currency: today's prices in place, components of set meals under
 * their present names. Immutable; only the search index is made when it is first needed.
 */
final class MenuView {

    private final MenuContent content;
    private final LocalDate day;
    private final CurrencyUnit currency;
    private final MenuSnapshot snapshot;
    private final List<MenuItem> all;
    private final List<PriceLevel> levels;
    private final Map<ItemId, MenuItem> byId;
    private final @Nullable SearchIndex indexBefore;
    private @Nullable SearchIndex index;

    MenuView(MenuContent content, LocalDate day, CurrencyUnit currency, long version, @Nullable MenuView before) {
        this.content = content;
        this.day = day;
        this.currency = currency;
        this.indexBefore = before == null ? null : before.indexIfMade();
        Comparator<Category> byPlace = Comparator.comparingInt(Category::position).thenComparing(c -> c.id().value());
        List<Category> categories = content.categories().values().stream().sorted(byPlace).toList();
        this.levels = content.levels().values().stream().sorted(Comparator.comparingInt(PriceLevel::position)
                .thenComparing(level -> level.id().value())).toList();
        this.byId = HashMap.newHashMap(content.items().size());
        content.items().values().forEach(kept -> byId.put(kept.item().id(), dressed(kept)));
        Map<Object, Integer> places = new HashMap<>();
        categories.forEach(category -> places.put(category.id(), places.size()));
        this.all = byId.values().stream().sorted(Comparator
                .comparing((MenuItem item) -> places.getOrDefault(item.category(), Integer.MAX_VALUE))
                .thenComparing(MenuItem::position).thenComparing(item -> item.id().value())).toList();
        this.snapshot = new MenuSnapshot(version, categories, all.stream().filter(MenuItem::active).toList());
    }

    MenuContent content() {
        return content;
    }

    MenuSnapshot snapshot() {
        return snapshot;
    }

    List<MenuItem> all() {
        return all;
    }

    List<PriceLevel> levels() {
        return levels;
    }

    Optional<MenuItem> find(ItemId id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean isOf(LocalDate today, CurrencyUnit shops) {
        return day.equals(today) && currency.equals(shops);
    }

    CurrencyUnit currency() {
        return currency;
    }

    synchronized SearchIndex index() {
        SearchIndex made = index;
        if (made == null) {
            made = new SearchIndex(snapshot.items(), indexBefore);
            index = made;
        }
        return made;
    }

    private synchronized @Nullable SearchIndex indexIfMade() {
        return index == null ? indexBefore : index;
    }

    /** A stored item as it is sold on a day; choices of a set meal keep the names they were saved with. */
    static MenuItem today(MenuContent.Kept kept, LocalDate day, CurrencyUnit currency) {
        MenuItem item = kept.item();
        if (!item.isMarketPrice()) {
            return item;
        }
        List<Variant> variants = new ArrayList<>();
        for (Variant variant : item.variants()) {
            Money price = kept.row().prices().stream()
                    .filter(set -> set.variant().equals(variant.id()) && set.day().equals(day))
                    .map(set -> Money.ofMinor(currency, set.minor())).findFirst().orElse(Money.zero(currency));
            variants.add(variant.withPrice(price));
        }
        return copy(item, variants, item.slots());
    }

    private MenuItem dressed(MenuContent.Kept kept) {
        MenuItem item = kept.item();
        if (!item.isSetMeal()) {
            return today(kept, day, currency);
        }
        List<SetMealSlot> slots = new ArrayList<>();
        for (SetMealSlot slot : item.slots()) {
            slots.add(new SetMealSlot(slot.id(), slot.name(), slot.choices().stream().map(this::named).toList()));
        }
        return copy(item, item.variants(), slots);
    }

    private SetMealChoice named(SetMealChoice choice) {
        MenuContent.Kept component = content.items().get(choice.item());
        return component == null ? choice : named(choice, component.item());
    }

    /** The choice under the present name of its item, and of the variant if it is not the plain one. */
    static SetMealChoice named(SetMealChoice choice, MenuItem component) {
        LocalText name = component.name();
        if (!component.variants().getFirst().id().equals(choice.variant())) {
            LocalText variant = component.variant(choice.variant()).map(Variant::name).orElse(LocalText.same(""));
            name = new LocalText(joined(name.zh(), variant.zh(), "（%s）"), joined(name.en(), variant.en(), " (%s)"));
        }
        return new SetMealChoice(choice.item(), choice.variant(), name, choice.listPrice(), choice.surcharge());
    }

    private static String joined(String name, String variant, String form) {
        return name.isBlank() || variant.isBlank() ? name : name + form.formatted(variant);
    }

    static MenuItem copy(MenuItem item, List<Variant> variants, List<SetMealSlot> slots) {
        return new MenuItem(item.id(), item.category(), item.name(), item.code(), item.barcode(), item.pricing(),
                item.unit(), variants, item.methodGroups(), slots, item.soldOut(), item.picture(),
                item.discountable(), item.active(), item.position());
    }
}
