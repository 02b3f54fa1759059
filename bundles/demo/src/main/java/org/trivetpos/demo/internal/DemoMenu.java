package org.trivetpos.demo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.MethodGroupId;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;

/**
 * The menu of {@code menu.json} with ids of its own. In the file a price is text, {@code groups} names entries of
 * {@code methodGroups}, a set meal names its dishes by code; {@code left} is what a counted dish has left,
 * {@code takes} how much of the recipe a variant takes.
 */
final class DemoMenu {

    /** Between neighbours, so that a dish can be put between two without renumbering. */
    private static final int STEP = 10;

    private final List<Category> categories = new ArrayList<>();
    private final List<MenuItem> items = new ArrayList<>();
    private final Map<String, MenuItem> byCode = new HashMap<>();
    private final JsonNode methodGroups;
    private final Ids ids;
    private final CurrencyUnit currency;

    private DemoMenu(JsonNode file, Ids ids, CurrencyUnit currency) {
        this.methodGroups = file.required("methodGroups");
        this.ids = ids;
        this.currency = currency;
    }

    static DemoMenu read(Ids ids, CurrencyUnit currency) {
        JsonNode file = DemoFile.read("menu.json");
        DemoMenu menu = new DemoMenu(file, ids, currency);
        file.required("categories").forEach(menu::addCategory);
        file.required("categories").forEach(menu::addDishes);
        file.required("categories").forEach(menu::addSetMeals);
        return menu;
    }

    List<Category> categories() {
        return List.copyOf(categories);
    }

    /** Every dish before the set meals that contain it. */
    List<MenuItem> items() {
        return List.copyOf(items);
    }

    private void addCategory(JsonNode node) {
        categories.add(new Category(new CategoryId(ids.next()), DemoFile.name(node), DemoFile.text(node, "colour"),
                (categories.size() + 1) * STEP));
    }

    private void addDishes(JsonNode category) {
        addItems(category, false);
    }

    private void addSetMeals(JsonNode category) {
        addItems(category, true);
    }

    private void addItems(JsonNode category, boolean setMeals) {
        LocalText name = DemoFile.name(category);
        CategoryId id = categories.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow().id();
        int position = 0;
        for (JsonNode node : category.required("items")) {
            position += STEP;
            if (node.has("slots") == setMeals) {
                MenuItem item = item(node, id, category.required("unit"), position);
                items.add(item);
                byCode.put(item.code(), item);
            }
        }
    }

    private MenuItem item(JsonNode node, CategoryId category, JsonNode usualUnit, int position) {
        String pricing = node.path("pricing").asText("fixed").toUpperCase(Locale.ROOT).replace('-', '_');
        @Nullable Integer left = node.has("left") ? node.get("left").asInt() : null;
        return new MenuItem(new ItemId(ids.next()), category, DemoFile.name(node), DemoFile.text(node, "code"),
                node.path("barcode").asText(), Pricing.valueOf(pricing),
                DemoFile.pair(node.has("unit") ? node.get("unit") : usualUnit), variants(node),
                DemoFile.each(node.path("groups"), name -> group(methodGroups.required(name.asText()))),
                DemoFile.each(node.path("slots"), this::slot), left, null, true, true, position);
    }

    private List<Variant> variants(JsonNode node) {
        return node.has("variants") ? DemoFile.each(node.get("variants"), v -> variant(v, DemoFile.name(v)))
                : List.of(variant(node, LocalText.same("")));
    }

    private Variant variant(JsonNode node, LocalText name) {
        return new Variant(new VariantId(ids.next()), name, money(node.required("price")),
                node.has("takes") ? Quantity.parse(node.get("takes").asText()) : Quantity.ONE);
    }

    private MethodGroup group(JsonNode node) {
        return new MethodGroup(new MethodGroupId(ids.next()), DemoFile.name(node), node.path("min").asInt(),
                node.required("max").asInt(), DemoFile.each(node.required("methods"), this::method));
    }

    private Method method(JsonNode node) {
        Method.Charge charge = switch (node.path("per").asText("portion")) {
            case "unit" -> Method.Charge.PER_UNIT;
            case "portion" -> Method.Charge.PER_PORTION;
            case "once" -> Method.Charge.ONCE;
            default -> throw new IllegalArgumentException("a surcharge is per unit, portion or once: " + node);
        };
        return new Method(new MethodId(ids.next()), DemoFile.name(node), surcharge(node), charge,
                node.path("preset").asBoolean());
    }

    private SetMealSlot slot(JsonNode node) {
        return new SetMealSlot(new SlotId(ids.next()), DemoFile.name(node),
                DemoFile.each(node.required("choices"), this::choice));
    }

    private SetMealChoice choice(JsonNode node) {
        MenuItem dish = byCode.get(DemoFile.text(node, "code"));
        if (dish == null) {
            throw new IllegalArgumentException("no dish has this code: " + node);
        }
        Variant variant = !node.has("variant") ? dish.variants().getFirst() : dish.variants().stream()
                .filter(v -> v.name().zh().equals(node.get("variant").asText())).findFirst().orElseThrow();
        return new SetMealChoice(dish.id(), variant.id(), dish.name(), money(node.required("list")), surcharge(node));
    }

    private Money surcharge(JsonNode node) {
        return node.has("plus") ? money(node.get("plus")) : Money.zero(currency);
    }

    private Money money(JsonNode amount) {
        return Money.of(currency, new BigDecimal(amount.asText()));
    }
}
