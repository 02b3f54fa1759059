package org.trivetpos.ordering.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderPractised;
import org.trivetpos.ordering.TrainingSet;

/**
 * Practice on a real till. A practised order stays a draft for all its life, and drafts have no facts: so nothing of it
 * can come into a figure. What of it is journalled says no more than that somebody practised.
 */
@Component(service = Training.class)
public final class Training {

    private final HeldOrders orders;
    private final Journal journal;
    private final Permissions permissions;
    private final StaffDirectory staff;

    @Activate
    public Training(@Reference HeldOrders orders, @Reference Journal journal, @Reference Permissions permissions,
            @Reference StaffDirectory staff) {
        this.orders = orders;
        this.journal = journal;
        this.permissions = permissions;
        this.staff = staff;
    }

    boolean on(TerminalId terminal) {
        return orders.tables().isTraining(terminal);
    }

    /** What of this order belongs into the journal. */
    void append(CommandContext context, HeldOrder order, Fact fact) {
        if (!order.row().training()) {
            journal.append(context, order.row().id().value(), fact);
        }
    }

    /** A practised order does not go to a till that sells, nor a guest's to one that practises. */
    void refuseMix(CommandContext context, HeldOrder order) {
        if (order.row().training() != on(context.terminal())) {
            throw Refusal.of(order.row().training() ? "ordering.only-practice" : "ordering.practising",
                    order.row().number()).asException();
        }
    }

    /** Begins or ends; the terminal works on nothing now. */
    void turn(CommandContext context, boolean on) {
        if (on) {
            permissions.require(context, OrderingPermissions.TRAIN);
        }
        if (orders.tables().train(context.terminal(), on)) {
            journal.append(context, context.terminal().value(), new TrainingSet(context.terminal(), on, name(context)));
        }
        orders.tables().leftFromTraining().forEach(id -> orders.hold(id).change(OrderRow::discarded));
    }

    /** Paid, for practice. */
    void finish(CommandContext context, HeldOrder order, Order last) {
        order.change(OrderRow::discarded);
        journal.append(context, last.id().value(), new OrderPractised(last.id(), last.number(), last.price().due(),
                name(context)));
    }

    private String name(CommandContext context) {
        return staff.find(context.actor()).map(Staff::name).orElse(context.actor().value());
    }
}
