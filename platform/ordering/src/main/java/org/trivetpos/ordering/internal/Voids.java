package org.trivetpos.ordering.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineVoided;
import org.trivetpos.ordering.LinesReturned;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Settings;

/** Placed dishes that nobody wants any more, before they are paid or after it: the reason says what becomes of them. */
@Component(service = Voids.class)
public final class Voids {

    private static final int LONGEST_REASON = 100;

    private final Permissions permissions;
    private final OrderPrices prices;
    private final HeldOrders orders;
    private final LineWork lines;
    private final Training training;
    private final StaffDirectory staff;
    private final BusinessDays days;
    private final Settings settings;
    private final Ids ids;

    @Activate
    public Voids(@Reference Permissions permissions, @Reference OrderPrices prices, @Reference HeldOrders orders,
            @Reference LineWork lines, @Reference Training training, @Reference StaffDirectory staff,
            @Reference BusinessDays days, @Reference Settings settings, @Reference Ids ids) {
        this.permissions = permissions;
        this.prices = prices;
        this.orders = orders;
        this.lines = lines;
        this.training = training;
        this.staff = staff;
        this.days = days;
        this.settings = settings;
        this.ids = ids;
    }

    List<LocalText> reasons() {
        return Stream.concat(settings.texts(OrderingSettings.VOID_REASONS).stream(), returning().stream()).distinct()
                .toList();
    }

    List<LocalText> returning() {
        return settings.texts(OrderingSettings.RETURN_REASONS);
    }

    void voided(CommandContext context, HeldOrder order, LineId id, Quantity quantity, LocalText why) {
        LineRow line = order.placed(id);
        refuseBad(line, quantity);
        LocalText reason = reason(why);
        permissions.require(context, OrderingPermissions.VOID);
        OrderLine before = view(order, id);
        Money value = prices.part(before, quantity);
        if (quantity.equals(line.quantity())) {
            order.replace(line.in(OrderLine.State.VOIDED), false);
            orders.tables().sell(id);
        } else {
            order.replace(line.of(line.quantity().minus(quantity)), false);
            order.add(line.voided(new LineId(ids.next()), order.nextNumber(), quantity));
            orders.tables().revalue(id, view(order, id).price().list());
        }
        boolean back = returning().contains(reason);
        if (back) {
            lines.giveBack(List.of(new LinesReturned.Returned(before, quantity)));
        }
        training.append(context, order, new LineVoided(order.row().id(), order.row().number(), order.row().mode(),
                order.row().serving(), days.current(), name(context), before, quantity, reason, back, value));
    }

    private static void refuseBad(LineRow line, Quantity quantity) {
        boolean whole = line.snapshot().weighed() ? quantity.equals(line.quantity()) : quantity.isWhole();
        if (!quantity.isPositive() || quantity.compareTo(line.quantity()) > 0 || !whole) {
            throw Refusal.of("ordering.bad-void", line.snapshot().name(), line.quantity()).asException();
        }
    }

    private OrderLine view(HeldOrder order, LineId id) {
        return prices.view(order.sheet()).lines().stream().filter(line -> line.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private static LocalText reason(LocalText given) {
        LocalText reason = new LocalText(given.zh().strip(), given.en().strip());
        if (reason.zh().isEmpty() && reason.en().isEmpty()
                || Math.max(reason.zh().length(), reason.en().length()) > LONGEST_REASON) {
            throw Refusal.of("ordering.void-reason", LONGEST_REASON).asException();
        }
        return reason;
    }

    /** After payment: the order stays as it was. */
    void returned(CommandContext context, HeldOrder order, Map<LineId, Quantity> quantities, LocalText reason) {
        training.refuseMix(context, order);
        Order paid = prices.view(order.sheet());
        List<LinesReturned.Returned> back = paid.lines().stream().filter(line -> quantities.containsKey(line.id()))
                .map(line -> new LinesReturned.Returned(line, quantities.get(line.id()))).toList();
        boolean toStock = returning().contains(reason);
        if (toStock) {
            lines.giveBack(back);
        }
        training.append(context, order, new LinesReturned(paid.id(), paid.number(), paid.mode(), paid.serving(),
                days.current(), name(context), reason, back, toStock));
    }

    private String name(CommandContext context) {
        return staff.find(context.actor()).map(Staff::name).orElse(context.actor().value());
    }
}
