package org.trivetpos.settlement.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.ordering.Order;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.spi.SettlementParticipant;

/** Asks those who take part, in order, and turns what goes wrong there into words for the cashier. */
final class Participation {

    private static final Logger LOG = LoggerFactory.getLogger(Participation.class);

    /**
     * Who takes part in this settlement.
     *
     * @throws RefusedException if one is absent that the shop cannot do without: its money would not be booked
     */
    List<SettlementParticipant> inOrder(List<SettlementParticipant> present, Set<String> required) {
        Set<String> names = present.stream().map(SettlementParticipant::id).collect(Collectors.toSet());
        for (String wanted : required) {
            if (!names.contains(wanted)) {
                throw Refusal.of("settlement.not-ready", wanted).asException();
            }
        }
        return present.stream().sorted(Comparator.comparingInt(SettlementParticipant::position)
                .thenComparing(SettlementParticipant::id)).toList();
    }

    void settle(List<SettlementParticipant> present, CommandContext context, Check check, Order order) {
        for (SettlementParticipant participant : present) {
            try {
                participant.settle(context, check, order);
            } catch (RefusedException | StoreUnavailableException inWords) {
                throw inWords;
            } catch (RuntimeException | LinkageError failure) {
                LOG.error("Order {} was not settled: {} failed; update or remove that bundle", check.order().value(),
                        participant.id(), failure);
                throw Refusal.of("settlement.participant-failed", participant.id()).asException();
            }
        }
    }
}
