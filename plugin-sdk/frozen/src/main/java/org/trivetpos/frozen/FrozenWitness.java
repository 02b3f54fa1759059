package org.trivetpos.frozen;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.spi.SettlementParticipant;

/** Takes part in settling, and does nothing. */
@Component(service = SettlementParticipant.class)
public final class FrozenWitness implements SettlementParticipant {

    @Override
    public void settle(CommandContext context, Check check, Order order) {
        if (!check.order().equals(order.id())) {
            throw new IllegalStateException("the check is of another order");
        }
    }
}
