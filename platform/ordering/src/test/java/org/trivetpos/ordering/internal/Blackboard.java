package org.trivetpos.ordering.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuSnapshot;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.Method.Charge;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.MethodGroupId;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.TimeBand;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;
import org.trivetpos.persistence.Transactions;

/** The menu of a very small shop, on a blackboard; counts are wiped back when a transaction fails. */
final class Blackboard implements Menu {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final MethodId MILD = new MethodId("mild");
    static final MethodId HOT = new MethodId("hot");
    static final MethodId PEANUTS = new MethodId("peanuts");
    static final MethodId EGG = new MethodId("egg");
    static final SlotId MAIN_DISH = new SlotId("main-dish");

    private final Transactions transactions;
    private final Map<ItemId, MenuItem> items = new ConcurrentHashMap<>();
    private final List<PriceLevel> levels = new CopyOnWriteArrayList<>();

    Blackboard(Transactions transactions) {
        this.transactions = transactions;
        write(item("rice", "米饭", "Rice", MenuItem.Pricing.FIXED, null, variant("rice-v", "", 200)));
        write(item("cola", "可乐", "Cola", MenuItem.Pricing.FIXED, null, variant("cola-v", "", 600)));
        write(item("fish", "鲈鱼", "Perch", MenuItem.Pricing.WEIGHED, null, variant("fish-v", "", 8000)));
        write(item("crab", "大闸蟹", "Crab", MenuItem.Pricing.MARKET, null, variant("crab-v", "", 0)));
        MenuItem chicken = item("chicken", "宫保鸡丁", "Kung Pao Chicken", MenuItem.Pricing.FIXED, null,
                variant("small", "小份", 3200), variant("large", "大份", 4600));
        write(with(chicken, List.of(
                new MethodGroup(new MethodGroupId("heat"), new LocalText("辣度", "Heat"), 1, 1,
                        List.of(method(MILD, 0, Charge.ONCE, true), method(HOT, 0, Charge.ONCE, false))),
                new MethodGroup(new MethodGroupId("extras"), new LocalText("加料", "Extras"), 0, 2,
                        List.of(method(PEANUTS, 200, Charge.PER_UNIT, false), method(EGG, 300, Charge.ONCE, false)))),
                List.of()));
        MenuItem lunch = item("lunch", "午市套餐", "Lunch set", MenuItem.Pricing.FIXED, null, variant("lunch-v", "", 3600));
        write(with(lunch, List.of(), List.of(
                new SetMealSlot(MAIN_DISH, new LocalText("主菜", "Main"),
                        List.of(choice("chicken", "small", 3200, 0), choice("fish", "fish-v", 4000, 300))),
                new SetMealSlot(new SlotId("drink"), new LocalText("饮料", "Drink"),
                        List.of(choice("cola", "cola-v", 600, 0))),
                new SetMealSlot(new SlotId("staple"), new LocalText("主食", "Staple"),
                        List.of(choice("rice", "rice-v", 300, 0))))));
    }

    /** Not on the menu: its name and price are typed. */
    void withOpenDish() {
        write(item("open", "临时菜", "Open dish", MenuItem.Pricing.OPEN, null, variant("open-v", "", 0)));
    }

    static Money fen(long minor) {
        return Money.ofMinor(CNY, minor);
    }

    private static MenuItem item(String id, String zh, String en, MenuItem.Pricing pricing, @Nullable Integer left,
            Variant... variants) {
        return new MenuItem(new ItemId(id), new CategoryId("all"), new LocalText(zh, en), "", "", pricing,
                new LocalText("份", "portion"), List.of(variants), List.of(), List.of(), left, null, true, true, 0);
    }

    private static Variant variant(String id, String name, long price) {
        return new Variant(new VariantId(id), LocalText.same(name), fen(price), Quantity.ONE);
    }

    private static Method method(MethodId id, long surcharge, Charge charge, boolean preset) {
        return new Method(id, LocalText.same(id.value()), fen(surcharge), charge, preset);
    }

    private static SetMealChoice choice(String item, String variant, long list, long surcharge) {
        return new SetMealChoice(new ItemId(item), new VariantId(variant), LocalText.same(item), fen(list),
                fen(surcharge));
    }

    private static MenuItem with(MenuItem i, List<MethodGroup> groups, List<SetMealSlot> slots) {
        return new MenuItem(i.id(), i.category(), i.name(), i.code(), i.barcode(), i.pricing(), i.unit(), i.variants(),
                groups, slots, i.soldOut(), i.picture(), i.discountable(), i.active(), i.position());
    }

    void write(MenuItem item) {
        items.put(item.id(), item);
    }

    void left(String id, @Nullable Integer left) {
        items.computeIfPresent(new ItemId(id), (key, i) -> new MenuItem(i.id(), i.category(), i.name(), i.code(),
                i.barcode(), i.pricing(), i.unit(), i.variants(), i.methodGroups(), i.slots(), left, i.picture(),
                i.discountable(), i.active(), i.position()));
    }

    void price(String id, long price) {
        items.computeIfPresent(new ItemId(id), (key, i) -> new MenuItem(i.id(), i.category(), i.name(), i.code(),
                i.barcode(), i.pricing(), i.unit(), List.of(variant(i.variants().getFirst().id().value(), "", price)),
                i.methodGroups(), i.slots(), i.soldOut(), i.picture(), i.discountable(), i.active(), i.position()));
    }

    void takeOff(String id) {
        items.computeIfPresent(new ItemId(id), (key, i) -> new MenuItem(i.id(), i.category(), i.name(), i.code(),
                i.barcode(), i.pricing(), i.unit(), i.variants(), i.methodGroups(), i.slots(), i.soldOut(),
                i.picture(), i.discountable(), false, i.position()));
    }

    @Override
    public Optional<MenuItem> find(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public void take(ItemId id, Quantity quantity) {
        MenuItem item = find(id).orElseThrow();
        Integer left = item.soldOut();
        if (left == null) {
            return;
        }
        if (quantity.compareTo(Quantity.of(left)) > 0) {
            throw Refusal.of("menu.only-left", item.name(), Quantity.of(left)).asException();
        }
        transactions.afterRollback(() -> left(id.value(), left));
        left(id.value(), left - Math.toIntExact(quantity.portions()));
    }

    @Override
    public void giveBack(ItemId id, Quantity quantity) {
        Integer left = find(id).orElseThrow().soldOut();
        if (left != null) {
            transactions.afterRollback(() -> left(id.value(), left));
            left(id.value(), left + Math.toIntExact(quantity.portions()));
        }
    }

    /** From noon to one o'clock, every day, cola costs that little. */
    void colaIsCheapAtNoon(long price) {
        LevelId noon = new LevelId("noon");
        levels.add(new PriceLevel(noon, new LocalText("午市", "Lunch"), 1, List.of(TimeBand.weekly(
                List.of(DayOfWeek.values()), LocalTime.NOON, LocalTime.of(13, 0)))));
        MenuItem cola = items.get(new ItemId("cola"));
        write(cola.withVariants(List.of(cola.variants().getFirst().withLevel(noon, fen(price)))));
    }

    @Override
    public List<PriceLevel> levels() {
        return levels;
    }

    @Override
    public MenuSnapshot snapshot() {
        return new MenuSnapshot(1, List.of(), all());
    }

    @Override
    public List<MenuItem> search(String typed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Picture> picture(String key) {
        return Optional.empty();
    }

    @Override
    public List<MenuItem> all() {
        return new ArrayList<>(items.values());
    }
}
