package org.trivetpos.menu.internal;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
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

/** Dishes for tests, in the words of a test. */
final class Dishes {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final Category HOT = new Category(new CategoryId("hot"), new LocalText("热菜", "Hot dishes"), "#b3261e", 1);

    private Dishes() { }

    static Money yuan(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    static Variant variant(String id, String zh, String en, String price) {
        return new Variant(new VariantId(id), new LocalText(zh, en), yuan(price), Quantity.ONE);
    }

    static Method method(String id, String zh, String surcharge, Method.Charge charge, boolean preset) {
        return new Method(new MethodId(id), new LocalText(zh, id), yuan(surcharge), charge, preset);
    }

    static MethodGroup group(String id, int minimum, int maximum, Method... methods) {
        return new MethodGroup(new MethodGroupId(id), new LocalText("做法" + id, id), minimum, maximum,
                List.of(methods));
    }

    static SetMealChoice choice(MenuItem dish, String list, String surcharge) {
        return new SetMealChoice(dish.id(), dish.variants().getFirst().id(), dish.name(), yuan(list), yuan(surcharge));
    }

    static SetMealSlot slot(String id, SetMealChoice... choices) {
        return new SetMealSlot(new SlotId(id), new LocalText("位" + id, id), List.of(choices));
    }

    static MenuItem dish(String id, String zh, String en) {
        return new Dish(id, zh, en).made();
    }

    static Dish a(String id, String zh, String en) {
        return new Dish(id, zh, en);
    }

    /** Builds a dish from what matters to a test. */
    static final class Dish {

        private final String id;
        private final LocalText name;
        private String code = "";
        private String barcode = "";
        private Pricing pricing = Pricing.FIXED;
        private List<Variant> variants = List.of(variant("v", "", "", "18.00"));
        private List<MethodGroup> groups = List.of();
        private List<SetMealSlot> slots = List.of();
        private @Nullable Integer left;
        private boolean active = true;
        private int position;

        Dish(String id, String zh, String en) {
            this.id = id;
            this.name = new LocalText(zh, en);
        }

        Dish code(String given) {
            code = given;
            return this;
        }

        Dish barcode(String given) {
            barcode = given;
            return this;
        }

        Dish pricing(Pricing given) {
            pricing = given;
            return this;
        }

        Dish variants(Variant... given) {
            variants = List.of(given);
            return this;
        }

        Dish price(String given) {
            return variants(variant("v", "", "", given));
        }

        Dish groups(MethodGroup... given) {
            groups = List.of(given);
            return this;
        }

        Dish slots(SetMealSlot... given) {
            slots = List.of(given);
            return this;
        }

        Dish left(@Nullable Integer given) {
            left = given;
            return this;
        }

        Dish inactive() {
            active = false;
            return this;
        }

        Dish position(int given) {
            position = given;
            return this;
        }

        MenuItem made() {
            return new MenuItem(new ItemId(id), HOT.id(), name, code, barcode, pricing, new LocalText("份", "portion"),
                    variants, groups, slots, left, null, true, active, position);
        }
    }
}
