package org.trivetpos.ordering.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.VariantId;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.spi.ServiceMode;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.pricing.internal.BillArithmetic;
import org.trivetpos.pricing.internal.InstalledRules;
import org.trivetpos.pricing.internal.LevelPrices;
import org.trivetpos.pricing.spi.PricingRule;
import org.trivetpos.testkit.TestStore;

/** A shop that takes orders: the real store, journal and pricing; the other rooms as small as they can be. */
final class OpenShop implements AutoCloseable {

    static final ModeId COUNTER = new ModeId("counter");

    final TestStore store;
    final Blackboard menu;
    final Neighbours.Rules permissions = new Neighbours.Rules();
    final Neighbours.SettingCards settings = new Neighbours.SettingCards();
    final Set<String> unpaired = new HashSet<>();
    final List<ServiceMode> installed = new CopyOnWriteArrayList<>(List.of(new Counter()));
    final GateHouse guard;
    final InstalledModes modes;
    final BillArithmetic pricing;
    final OrderChanges changes = new OrderChanges();
    final HeldOrders orders;
    final OrderPrices prices;
    final OrderingRoom room;
    final Journal journal;

    OpenShop(TestStore store, PricingRule... rules) {
        this.store = store;
        this.guard = new GateHouse(store.clock());
        this.modes = new InstalledModes(guard, installed);
        this.menu = new Blackboard(store.transactions());
        this.journal = store.journal();
        EntityUnit unit = store.unit("ordering", OrderingRoom.class);
        this.orders = new HeldOrders(store.transactions(), unit, changes);
        this.pricing = new BillArithmetic(new InstalledRules(guard, Duration.ofMinutes(1), List.of(rules)),
                new LevelPrices(menu, new Neighbours.OneShop()));
        this.prices = new OrderPrices(pricing, new Neighbours.OneShop(), settings, store.clock());
        LineWork lines = new LineWork(menu, store.ids(), store.clock());
        Training training = new Training(orders, journal, permissions, Neighbours.roster());
        OrderLife life = new OrderLife(orders, modes, lines, prices, training, permissions, Neighbours.roster(),
                Neighbours.terminals(unpaired), new Neighbours.OneShop(), new Neighbours.DayByClock(store.clock()),
                store.ids());
        Concessions concessions = new Concessions(permissions, prices, orders, training, Neighbours.roster(),
                new Neighbours.DayByClock(store.clock()), settings);
        Voids voids = new Voids(permissions, prices, orders, lines, training, Neighbours.roster(),
                new Neighbours.DayByClock(store.clock()), settings, store.ids());
        this.room = new OrderingRoom(store.transactions(), store.commands(), permissions, orders, life, lines,
                concessions, voids, prices, modes, changes);
    }

    static OpenShop inMemory(PricingRule... rules) {
        return new OpenShop(TestStore.h2(), rules);
    }

    record Counter() implements ServiceMode {

        @Override
        public ModeId id() {
            return COUNTER;
        }

        @Override
        public LocalText name() {
            return LocalText.same("counter");
        }

        @Override
        public PlacedAt placedAt() {
            return PlacedAt.PAYMENT;
        }
    }

    /** A new intention at a terminal. */
    CommandContext at(String terminal) {
        return CommandContext.of(new StaffId("staff-1"), new TerminalId(terminal), new RequestId(store.ids().next()));
    }

    CommandContext now() {
        return at("till-1");
    }

    Order open() {
        return open("till-1");
    }

    Order open(String terminal) {
        return room.open(at(terminal), COUNTER, Order.Serving.DINE_IN);
    }

    Order tap(Order order, String item) {
        return room.add(now(), order.id(), LineRequest.one(new ItemId(item)));
    }

    Order read(Order order) {
        return room.find(order.id()).orElseThrow();
    }

    /** Pays like settlement does: locks, places and closes in one transaction. */
    Order pay(Order order) {
        CommandContext context = now();
        store.commands().once(context, "test.pay", String.class, () -> {
            room.lock(order.id());
            room.place(context, order.id());
            room.close(context, order.id());
            return "paid";
        });
        return read(order);
    }

    <F extends Fact> List<F> facts(String type, Class<F> as) {
        store.sealAll();
        return journal.read(0, 10_000).stream().filter(fact -> fact.type().equals(type))
                .map(fact -> journal.decode(fact, as)).toList();
    }

    static LineRequest wish(String item, @Nullable String variant, String quantity, List<MethodId> methods) {
        return new LineRequest(new ItemId(item), variant == null ? null : new VariantId(variant),
                Quantity.parse(quantity), methods, Map.of(), "", null);
    }

    static LineRequest weighed(String item, String quantity) {
        return new LineRequest(new ItemId(item), null, Quantity.parse(quantity), null, Map.of(), "", null);
    }

    static LineRequest set(String item, Map<SlotId, ItemId> slots) {
        return new LineRequest(new ItemId(item), null, Quantity.ONE, null, slots, "", null);
    }

    @Override
    public void close() {
        changes.close();
        store.close();
    }
}
