package org.trivetpos.store.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
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
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.Origin;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.store.spi.DayParticipant;

/** Asks those who take part in closing a day; one that fails keeps the day open, in words that name its bundle. */
@Component(service = DayParticipants.class)
@Designate(ocd = DayParticipants.Config.class)
public final class DayParticipants {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What a shop may set. */
    @ObjectClassDefinition(name = "Day close")
    public @interface Config {
        @AttributeDefinition(description = "Ids of participants without which no day is closed")
        String[] required_participants() default {"settlement", "till"};
    }

    private final Gate<Known> gate;
    private final Set<String> required;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<DayParticipant> participants = List.of();

    @Activate
    public DayParticipants(@Reference Guard guard, Config config) {
        this(guard, Set.of(config.required_participants()));
    }

    DayParticipants(Guard guard, Set<String> required) {
        this.required = required;
        this.gate = guard.gate(DayParticipant.class, () -> participants, Known::of,
                Comparator.comparingInt(Known::position).thenComparing(Known::id));
    }

    @Deactivate
    void close() {
        gate.close();
    }

    private record Known(Guarded<DayParticipant> guarded, String id, int position) {

        static Known of(Guarded<DayParticipant> guarded) {
            DayParticipant participant = guarded.contribution();
            return new Known(guarded, participant.id(), participant.position());
        }

        <T> Optional<T> ask(String what, Function<DayParticipant, T> question) {
            return guarded.ask(what, PATIENCE, question);
        }

        Refusal failed() {
            return DayParticipants.failed(guarded.origin());
        }
    }

    /** Days on which somebody's business was done; who does not say is complained of by {@link #missing}. */
    SortedSet<LocalDate> traded(LocalDate after, LocalDate until) {
        SortedSet<LocalDate> days = new TreeSet<>();
        gate.standing().forEach(known -> known.ask("traded", one -> Set.copyOf(one.traded(after, until)))
                .ifPresent(days::addAll));
        days.removeIf(day -> !day.isAfter(after) || day.isAfter(until));
        return days;
    }

    /** What stands in the way, asked beside the caller's transaction, with a deadline. */
    List<Refusal> missing(LocalDate day) {
        List<Refusal> missing = new ArrayList<>(absent());
        for (Known known : gate.standing()) {
            known.ask("missing", one -> List.copyOf(one.missing(day)))
                    .ifPresentOrElse(missing::addAll, () -> missing.add(known.failed()));
        }
        return missing;
    }

    private List<Refusal> absent() {
        List<Refusal> absent = new ArrayList<>(gate.outside().stream().map(DayParticipants::failed).toList());
        List<String> names = gate.standing().stream().map(Known::id).toList();
        required.stream().filter(wanted -> !names.contains(wanted)).sorted()
                .forEach(wanted -> absent.add(Refusal.of("store.day-not-ready", wanted)));
        return absent;
    }

    /** Each has its say once more and does its part, in the caller's transaction. */
    void close(CommandContext context, ClosedDay closed) {
        absent().stream().findFirst().ifPresent(refusal -> {
            throw refusal.asException();
        });
        for (Known known : gate.standing()) {
            Optional<RuntimeException> words = known.guarded.insist("close", one -> said(one, context, closed))
                    .orElseThrow(() -> known.failed().asException());
            if (words.isPresent()) {
                throw words.get();
            }
        }
    }

    /** What it said in words of its own, which is no failure. */
    private static Optional<RuntimeException> said(DayParticipant one, CommandContext context, ClosedDay closed) {
        try {
            one.missing(closed.day()).stream().findFirst().ifPresent(refusal -> {
                throw refusal.asException();
            });
            one.close(context, closed);
            return Optional.empty();
        } catch (RefusedException | StoreUnavailableException inWords) {
            return Optional.of(inWords);
        }
    }

    private static Refusal failed(Origin origin) {
        return Refusal.of("store.day-participant-failed", origin.name(), origin.bundle());
    }
}
