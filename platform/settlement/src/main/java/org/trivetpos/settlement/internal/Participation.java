package org.trivetpos.settlement.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.Origin;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.settlement.spi.SettlementParticipant;

/**
 * Asks those who take part, in order, and turns what goes wrong there into words for the cashier that name the plugin.
 * There is no default: what a participant would have booked must not be missing, so the sale fails closed.
 */
@Component(service = Participation.class)
@Designate(ocd = Participation.Config.class)
public final class Participation {

    /** What a shop may set. */
    @ObjectClassDefinition(name = "Settlement")
    public @interface Config {
        @AttributeDefinition(description = "Ids of participants without which nothing is settled")
        String[] required_participants() default {"till", "printing"};
    }

    private final Gate<Known> gate;
    private final Set<String> required;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<SettlementParticipant> participants = List.of();

    @Activate
    public Participation(@Reference Guard guard, Config config) {
        this(guard, Set.of(config.required_participants()));
    }

    Participation(Guard guard, Set<String> required) {
        this.required = required;
        this.gate = guard.gate(SettlementParticipant.class, () -> participants, Known::of,
                Comparator.comparingInt(Known::position).thenComparing(Known::id));
    }

    /** A participant, and what it said of itself when it came. */
    record Known(Guarded<SettlementParticipant> guarded, String id, int position) {

        static Known of(Guarded<SettlementParticipant> guarded) {
            SettlementParticipant participant = guarded.contribution();
            return new Known(guarded, participant.id(), participant.position());
        }
    }

    @Deactivate
    void close() {
        gate.close();
    }

    /**
     * Who takes part in this settlement.
     *
     * @throws RefusedException if one is absent that the shop cannot do without, or does not even say its name: its
     *         money would not be booked
     */
    List<Known> inOrder() {
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

    /** Each does its part, which has this name. */
    void each(List<Known> present, String what, Consumer<SettlementParticipant> part) {
        for (Known participant : present) {
            Optional<RuntimeException> words = participant.guarded.insist(what, one -> said(one, part))
                    .orElseThrow(() -> failed(participant.guarded.origin()));
            if (words.isPresent()) {
                throw words.get();
            }
        }
    }

    /** What it said in words of its own, which is no failure. */
    private static Optional<RuntimeException> said(SettlementParticipant one, Consumer<SettlementParticipant> part) {
        try {
            part.accept(one);
            return Optional.empty();
        } catch (RefusedException | StoreUnavailableException inWords) {
            return Optional.of(inWords);
        }
    }

    private static RefusedException failed(Origin origin) {
        return Refusal.of("settlement.participant-failed", origin.name(), origin.bundle()).asException();
    }
}
