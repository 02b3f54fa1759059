package org.trivetpos.front.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.MethodGroupId;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;

/** A few dishes for the tests. */
final class Carte {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    static final Method MILD = method("mild", "微辣", "0", Method.Charge.ONCE, true);
    static final Method HOT = method("hot", "特辣", "0", Method.Charge.ONCE, false);
    static final Method NO_ONION = method("no-onion", "不放葱", "0", Method.Charge.ONCE, false);
    static final Method PEANUTS = method("peanuts", "加花生", "2.00", Method.Charge.PER_PORTION, false);
    static final Method EGG = method("egg", "加蛋", "3.00", Method.Charge.PER_UNIT, false);
    static final MethodGroup HEAT = new MethodGroup(new MethodGroupId("heat"), both("辣度"), 1, 1, List.of(MILD, HOT));
    static final MethodGroup EXTRAS =
            new MethodGroup(new MethodGroupId("extras"), both("加料"), 0, 2, List.of(NO_ONION, PEANUTS, EGG));
    static final MethodGroup SWEETNESS = new MethodGroup(new MethodGroupId("sweet"), both("甜度"), 1, 1,
            List.of(method("half", "半糖", "0", Method.Charge.ONCE, false)));

    static final SetMealSlot MAIN = new SetMealSlot(new SlotId("main"), both("主菜"), List.of(
            new SetMealChoice(new ItemId("pork"), new VariantId("pork-v"), both("红烧肉"), yuan("32.00"), yuan("0")),
            new SetMealChoice(new ItemId("shreds"), new VariantId("shreds-v"), both("鱼香肉丝"), yuan("32.00"),
                    yuan("3.00"))));

    static final MenuItem CHICKEN = item("chicken", "宫保鸡丁", "101", MenuItem.Pricing.FIXED,
            List.of(variant("small", "小份", "32.00"), variant("large", "大份", "38.00")), List.of(HEAT, EXTRAS));
    static final MenuItem TOFU = plain("tofu", "麻婆豆腐", "104", "18.00");
    static final MenuItem TEA = item("tea", "柠檬茶", "601", MenuItem.Pricing.FIXED,
            List.of(variant("tea-v", "", "12.00")), List.of(SWEETNESS));
    static final MenuItem FISH = item("fish", "酸菜鱼", "103", MenuItem.Pricing.WEIGHED,
            List.of(variant("fish-v", "", "80.00")), List.of());
    static final MenuItem CRAB = item("crab", "清蒸蟹", "108", MenuItem.Pricing.MARKET_WEIGHED,
            List.of(variant("crab-v", "", "0")), List.of());
    static final MenuItem LUNCH = new MenuItem(new ItemId("lunch"), new CategoryId("sets"), both("工作午餐"), "301", "",
            MenuItem.Pricing.FIXED, both("份"), List.of(variant("lunch-v", "", "36.00")), List.of(), List.of(MAIN), null,
            null, true, true, 1);

    private Carte() { }

    static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }

    static LocalText both(String text) {
        return LocalText.same(text);
    }

    static Variant variant(String id, String name, String price) {
        return new Variant(new VariantId(id), both(name), yuan(price), Quantity.ONE);
    }

    static Method method(String id, String name, String price, Method.Charge charge, boolean preset) {
        return new Method(new MethodId(id), both(name), yuan(price), charge, preset);
    }

    static MenuItem plain(String id, String name, String code, String price) {
        return item(id, name, code, MenuItem.Pricing.FIXED, List.of(variant(id + "-v", "", price)), List.of());
    }

    static MenuItem item(String id, String name, String code, MenuItem.Pricing pricing, List<Variant> variants,
            List<MethodGroup> groups) {
        return new MenuItem(new ItemId(id), new CategoryId("hot"), both(name), code, "69" + code, pricing, both("份"),
                variants, groups, List.of(), null, null, true, true, 1);
    }

    static List<MenuItem> several(int many) {
        return IntStream.range(0, many).mapToObj(i -> plain("dish" + i, "菜" + i, "9" + i, "10.00")).toList();
    }
}
