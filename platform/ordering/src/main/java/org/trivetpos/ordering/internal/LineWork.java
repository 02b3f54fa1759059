package org.trivetpos.ordering.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.LinesReturned;
import org.trivetpos.ordering.OrderLine.ChosenComponent;
import org.trivetpos.ordering.OrderLine.State;

/** What is done to the lines of a held order. */
@Component(service = LineWork.class)
public final class LineWork {

    private final Menu menu;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public LineWork(@Reference Menu menu, @Reference Ids ids, @Reference Clock clock) {
        this.menu = menu;
        this.ids = ids;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** True for a dish that is not on the menu: whoever orders it says what it is and what it costs. */
    boolean isOpen(LineRequest request) {
        return menu.find(request.item()).filter(MenuItem::isOpen).isPresent();
    }

    void add(HeldOrder order, CommandContext context, LineRequest request) {
        Choice choice = choose(request);
        List<LineRow> lines = order.lines();
        refuseBeyondStock(order, choice, choice.quantity(), null);
        LineRow last = lines.reversed().stream().filter(line -> !line.isVoided()).findFirst().orElse(null);
        if (last != null && last.isRepeatedBy(choice)) {
            Quantity together = last.quantity().plus(choice.quantity());
            order.replace(last.of(Choice.checked(choice.snapshot().name(), false, together)), false);
            return;
        }
        order.add(new LineRow(new LineId(ids.next()), order.row().id(), order.nextNumber(), choice.item(),
                choice.variant(), choice.quantity(), choice.unitPrice(), State.DRAFT, context.actor(),
                context.terminal(), now(), choice.snapshot()));
    }

    void changeQuantity(HeldOrder order, LineRow line, Quantity wanted) {
        Quantity checked = Choice.checked(line.snapshot().name(), line.snapshot().weighed(), wanted);
        if (checked.compareTo(line.quantity()) > 0) {
            menu.find(line.item()).ifPresent(item -> refuseBeyondStock(order, item, checked, line));
        }
        order.replace(line.of(checked), false);
    }

    void changeLine(HeldOrder order, LineRow line, LineRequest request) {
        Choice choice = choose(request);
        refuseBeyondStock(order, choice, choice.quantity(), line);
        order.replace(line.chosen(choice), true);
    }

    private Choice choose(LineRequest request) {
        MenuItem item = menu.find(request.item()).filter(MenuItem::active)
                .orElseThrow(() -> Refusal.of("ordering.item-gone").asException());
        return Choice.of(item, request);
    }

    /** Kind words at the tap; what counts is taken when the line is placed. */
    private void refuseBeyondStock(HeldOrder order, Choice choice, Quantity wanted, @Nullable LineRow instead) {
        menu.find(choice.item()).ifPresent(item -> refuseBeyondStock(order, item, wanted, instead));
        for (ChosenComponent place : choice.snapshot().components()) {
            if (menu.find(place.item()).filter(MenuItem::isSoldOut).isPresent()) {
                throw Refusal.of("menu.sold-out", place.name()).asException();
            }
        }
    }

    private static void refuseBeyondStock(HeldOrder order, MenuItem item, Quantity wanted,
            @Nullable LineRow instead) {
        Integer left = item.soldOut();
        if (left == null) {
            return;
        }
        if (left == 0) {
            throw Refusal.of("menu.sold-out", item.name()).asException();
        }
        Quantity pieces = item.isWeighed() ? Quantity.ONE : wanted;
        Quantity before = order.lines().stream()
                .filter(l -> l.isDraft() && l.item().equals(item.id()))
                .filter(l -> instead == null || !l.id().equals(instead.id()))
                .map(LineWork::pieces).reduce(Quantity.ZERO, Quantity::plus);
        if (before.plus(pieces).compareTo(Quantity.of(left)) > 0) {
            throw Refusal.of("menu.only-left", item.name(), Quantity.of(left)).asException();
        }
    }

    /** Places every draft: takes what is counted, in an order of its own so that two terminals never wait in a ring. */
    List<LineRow> place(HeldOrder order, OrderTables tables) {
        List<LineRow> drafts = order.lines().stream().filter(LineRow::isDraft).toList();
        if (drafts.isEmpty()) {
            return drafts;
        }
        Map<ItemId, Quantity> taken = counted();
        drafts.forEach(line -> count(taken, line.item(), pieces(line), line.snapshot().components(),
                line.quantity()));
        taken.forEach(menu::take);
        tables.placeDrafts(order.row().id(), now());
        order.moved(order.lines().stream().map(l -> l.isDraft() ? l.in(State.PLACED) : l).toList());
        return drafts;
    }

    /** What was taken when it was placed can be sold again, in the same order of items. */
    void giveBack(List<LinesReturned.Returned> back) {
        Map<ItemId, Quantity> given = counted();
        back.forEach(one -> count(given, one.line().item(), one.line().weighed() ? Quantity.ONE : one.quantity(),
                one.line().components(), one.quantity()));
        given.forEach(menu::giveBack);
    }

    private static Map<ItemId, Quantity> counted() {
        return new TreeMap<>(Comparator.comparing(ItemId::value));
    }

    private static void count(Map<ItemId, Quantity> counted, ItemId item, Quantity pieces,
            List<ChosenComponent> components, Quantity sets) {
        counted.merge(item, pieces, Quantity::plus);
        components.forEach(part -> counted.merge(part.item(), sets, Quantity::plus));
    }

    /** A weighed fish is one fish, whatever it weighs. */
    private static Quantity pieces(LineRow line) {
        return line.snapshot().weighed() ? Quantity.ONE : line.quantity();
    }
}
