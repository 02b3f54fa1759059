package org.trivetpos.ordering.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.pricing.Discount;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.PayRequest;
import org.trivetpos.settlement.PayRequest.Received;
import org.trivetpos.settlement.RefundRequest;
import org.trivetpos.settlement.Refundable;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.internal.MoneyRooms;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.store.DayHistory;
import org.trivetpos.till.internal.DayBook;
import org.trivetpos.till.internal.DrawerTill;
import org.trivetpos.till.internal.ShiftBooks;

/** A day at three tills with three people, of whom each may do another thing. */
final class Trading implements AutoCloseable {

    static final List<String> STAFF = List.of("trainee", "cashier", "manager");
    static final List<String> TILLS = List.of("till-1", "till-2", "till-3");
    private static final List<String> DISHES = List.of("chicken", "rice", "cola", "lunch", "open", "fish");
    private static final LocalText WHY = LocalText.same("guest");
    /** Dishes that are counted; enough of them for any day. */
    static final Map<String, Integer> COUNTED = Map.of("cola", 900, "chicken", 900);

    final OpenShop shop = OpenShop.inMemory();
    final DrawerTill till;
    final MoneyRooms money;
    /** Orders that were only practised. */
    final Set<OrderId> practised = new HashSet<>();

    Trading() {
        TestStore store = shop.store;
        Neighbours.DayByClock days = new Neighbours.DayByClock(store.clock());
        ShiftBooks books = new ShiftBooks(store.transactions(), store.journal(), store.clock(),
                store.unit("till", DrawerTill.class));
        till = new DrawerTill(store.transactions(), store.commands(), store.journal(), shop.permissions,
                Neighbours.roster(), new Neighbours.OneShop(), days, shop.settings, store.ids(), books,
                new DayBook(store.transactions(), books, store.journal(), shop.room, Neighbours.roster(),
                        Neighbours.terminals(Set.of()), new Neighbours.OneShop(), new NoDayClosed()));
        money = MoneyRooms.on(store, shop.guard, shop.room, shop.pricing, shop.permissions, Neighbours.roster(), days,
                shop.settings, till);
        shop.menu.withOpenDish();
        COUNTED.forEach(shop.menu::left);
        forbid("trainee", 0, "ordering.discount", "ordering.comp", "ordering.type-price", "ordering.open-item",
                "ordering.void", "ordering.train", "settlement.refund", "settlement.reopen", "till.open-drawer",
                "till.pay-in", "till.pay-out");
        forbid("cashier", 1000, "ordering.comp", "ordering.type-price", "ordering.train",
                "settlement.reopen", "till.pay-out");
        forbid("manager", 10_000);
    }

    private void forbid(String person, int limit, String... keys) {
        shop.permissions.forbiddenTo.put(new StaffId(person), Set.of(keys));
        shop.permissions.limits.put(new StaffId(person), limit);
    }

    boolean may(@Nullable String person, String key) {
        return !shop.permissions.forbiddenTo.get(new StaffId(String.valueOf(person))).contains(key);
    }

    int limit(@Nullable String person) {
        return shop.permissions.limits.get(new StaffId(String.valueOf(person)));
    }

    enum What { ADD, ADD_MORE, QUANTITY, DELETE, PLACE, VOID, NOTE, PARK, RECALL, DISCARD, DISCOUNT, ORDER_DISCOUNT,
        COMP, PRICE, PAY_CASH, PAY_CARD, PAY_BOTH, REFUND_PART, REFUND, REOPEN,
        OPEN_DRAWER, PAY_IN, PAY_OUT, OPEN_SHIFT, CLOSE_SHIFT,
        TRAIN, TRAIN_NO_MORE }

    /** Somebody does something somewhere; {@code which} and {@code many} say with what. */
    record Deed(What what, int who, int where, int which, int many) {

        String person() {
            return STAFF.get(who);
        }

        TerminalId terminal() {
            return new TerminalId(TILLS.get(where));
        }
    }

    private CommandContext context(Deed deed) {
        return CommandContext.of(new StaffId(deed.person()), deed.terminal(), new RequestId(shop.store.ids().next()));
    }

    /** The order in work on that till; a new one if there is none. */
    private Order current(Deed deed) {
        Order order = shop.room.current(deed.terminal()).orElseGet(
                () -> shop.room.open(context(deed), OpenShop.COUNTER, Order.Serving.DINE_IN));
        if (order.training()) {
            practised.add(order.id());
        }
        return order;
    }

    private static LineId line(Order order, Deed deed) {
        return order.isEmpty() ? new LineId("none") : order.lines().get(deed.which() % order.lines().size()).id();
    }

    /** Does it, or is refused in words. The order that was worked on, if one was. */
    @Nullable Order carryOut(Deed deed) {
        CommandContext context = context(deed);
        switch (deed.what()) {
            case OPEN_SHIFT -> till.open(context, Blackboard.fen(100L * deed.many()));
            case CLOSE_SHIFT -> till.close(context, Blackboard.fen(1_000L * deed.many()));
            case TRAIN -> shop.room.train(context, true);
            case TRAIN_NO_MORE -> shop.room.train(context, false);
            case RECALL -> {
                List<Order> waiting = shop.room.waiting();
                if (!waiting.isEmpty()) {
                    shop.room.recall(context, waiting.get(deed.which() % waiting.size()).id());
                }
            }
            case REFUND, REFUND_PART, REOPEN -> refund(context, deed);
            case OPEN_DRAWER -> till.openDrawer(context, WHY);
            case PAY_IN -> till.payIn(context, Blackboard.fen(13L * deed.many()), WHY);
            case PAY_OUT -> till.payOut(context, Blackboard.fen(1_700L * deed.many()), WHY);
            default -> {
                Order order = current(deed);
                return work(context, order, deed);
            }
        }
        return null;
    }

    private Order work(CommandContext context, Order order, Deed deed) {
        OrderId id = order.id();
        return switch (deed.what()) {
            case QUANTITY -> shop.room.changeQuantity(context, id, line(order, deed), Quantity.of(deed.many()));
            case DELETE -> shop.room.delete(context, id, line(order, deed));
            case PLACE -> shop.room.place(context, id);
            case VOID -> shop.room.voidLine(context, id, line(order, deed), voided(order, deed), why(deed));
            case NOTE -> shop.room.note(context, id, "table by the window");
            case PARK -> shop.room.park(context, id, "");
            case DISCARD -> {
                shop.room.discard(context, id);
                yield order;
            }
            case DISCOUNT -> shop.room.discount(context, id, line(order, deed), discount(deed));
            case ORDER_DISCOUNT -> shop.room.discount(context, id, discount(deed));
            case COMP -> shop.room.comp(context, id, line(order, deed), deed.many() % 3 == 0 ? null : WHY);
            case PRICE -> shop.room.typePrice(context, id, line(order, deed),
                    deed.many() % 3 == 0 ? null : Blackboard.fen(131L * deed.many()));
            case PAY_CASH, PAY_CARD, PAY_BOTH -> {
                pay(context, order, deed);
                yield order;
            }
            default -> shop.room.add(context, id, new LineRequest(new ItemId(DISHES.get(deed.which() % DISHES.size())),
                    null, Quantity.of(deed.many()), null, Map.of(), "", Blackboard.fen(77L * deed.many()), "蟹"));
        };
    }

    /** Mostly as many as there are, or a part of them; sometimes too many. */
    private static Quantity voided(Order order, Deed deed) {
        Quantity there = order.isEmpty() ? Quantity.ONE
                : order.lines().get(deed.which() % order.lines().size()).quantity();
        return deed.many() % 3 == 0 ? Quantity.of(deed.many()) : deed.many() % 3 == 1 ? there : Quantity.ONE;
    }

    /** By some reasons a dish can be sold again. */
    private LocalText why(Deed deed) {
        return deed.many() % 2 == 0 ? WHY : shop.room.returnReasons().getFirst();
    }

    private static @Nullable Discount discount(Deed deed) {
        return switch (deed.which() % 4) {
            case 0 -> null;
            case 1 -> new Discount.Percent(deed.many() * 150, WHY);
            case 2 -> new Discount.Percent(deed.many() * 990, WHY);
            default -> new Discount.Amount(Blackboard.fen(deed.many() * 61L), WHY);
        };
    }

    private void pay(CommandContext context, Order order, Deed deed) {
        Money due = order.price().due();
        Money part = due.dividedBy(3, java.math.RoundingMode.DOWN);
        List<Received> received = switch (deed.what()) {
            case PAY_CASH -> List.of(received("cash", due.plusMinor(50L * deed.many())));
            case PAY_CARD -> List.of(received("card", due));
            default -> List.of(received("card", part), received("cash", due.minus(part).plusMinor(deed.many())));
        };
        money.settlement().pay(context, new PayRequest(order.id(), order.version(), due, received));
    }

    private static Received received(String tender, Money amount) {
        return new Received(new TenderId(tender), amount);
    }

    private void refund(CommandContext context, Deed deed) {
        List<Check> sold = money.settlement().ofDay(today(), 100);
        if (sold.isEmpty()) {
            return;
        }
        Check check = sold.get(deed.which() % sold.size());
        if (deed.what() == What.REOPEN) {
            money.refunds().reopen(context, check.id(), WHY);
            return;
        }
        Refundable left = money.refunds().refundable(check.id());
        Map<LineId, Quantity> part = left.lines().isEmpty() || deed.what() == What.REFUND ? Map.of()
                : Map.of(left.lines().get(deed.many() % left.lines().size()).line(), Quantity.of(deed.many()));
        money.refunds().refund(context, new RefundRequest(check.id(), part, why(deed)));
    }

    LocalDate today() {
        return new Neighbours.DayByClock(shop.store.clock()).current();
    }

    /** All of it is one business day. */
    private static final class NoDayClosed implements DayHistory {

        @Override
        public List<ClosedDay> closed(@Nullable LocalDate before, int max) {
            return List.of();
        }

        @Override
        public Optional<ClosedDay> find(LocalDate wanted) {
            return Optional.empty();
        }

        @Override
        public Span span(LocalDate wanted) {
            return new Span(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        }
    }

    @Override
    public void close() {
        shop.close();
    }
}
