package org.trivetpos.settlement.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.Origin;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.ordering.Order;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.spi.SettlementParticipant;

/**
 * Asks those who take part, in order, and turns what goes wrong there into words for the cashier that name the plugin.
 * There is no default: what a participant would have booked must not be missing, so the sale fails closed.
 */
final class Participation {

    private final Gate<Known> gate;

    Participation(Guard guard, Supplier<List<SettlementParticipant>> present) {
        this.gate = guard.gate(SettlementParticipant.class, present, Known::of,
                Comparator.comparingInt(Known::position).thenComparing(Known::id));
    }

    /** A participant, and what it said of itself when it came. */
    record Known(Guarded<SettlementParticipant> guarded, String id, int position) {

        static Known of(Guarded<SettlementParticipant> guarded) {
            SettlementParticipant participant = guarded.contribution();
            return new Known(guarded, participant.id(), participant.position());
        }
    }

    void close() {
        gate.close();
    }

    /**
     * Who takes part in this settlement.
     *
     * @throws RefusedException if one is absent that the shop cannot do without, or does not even say its name: its
     *         money would not be booked
     */
    List<Known> inOrder(Set<String> required) {
        List<Origin> outside = gate.outside();
        if (!outside.isEmpty()) {
            throw failed(outside.getFirst());
        }
        List<Known> present = gate.standing();
        Set<String> names = present.stream().map(Known::id).collect(Collectors.toSet());
        for (String wanted : required) {
            if (!names.contains(wanted)) {
                throw Refusal.of("settlement.not-ready", wanted).asException();
            }
        }
        return present;
    }

    void settle(List<Known> present, CommandContext context, Check check, Order order) {
        for (Known participant : present) {
            Optional<RuntimeException> words = participant.guarded.insist("settle",
                    one -> settled(one, context, check, order)).orElseThrow(() -> failed(participant.guarded.origin()));
            if (words.isPresent()) {
                throw words.get();
            }
        }
    }

    /** What it said in words of its own, which is no failure. */
    private static Optional<RuntimeException> settled(SettlementParticipant one, CommandContext context, Check check,
            Order order) {
        try {
            one.settle(context, check, order);
            return Optional.empty();
        } catch (RefusedException | StoreUnavailableException inWords) {
            return Optional.of(inWords);
        }
    }

    private static RefusedException failed(Origin origin) {
        return Refusal.of("settlement.participant-failed", origin.name(), origin.bundle()).asException();
    }
}
