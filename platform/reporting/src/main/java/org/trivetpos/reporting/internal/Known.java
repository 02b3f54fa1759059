package org.trivetpos.reporting.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.NonsenseException;
import org.trivetpos.reporting.Reports.Offer;
import org.trivetpos.reporting.spi.Export;
import org.trivetpos.reporting.spi.Report;

/** A report or an export as it said it is when it came. */
record Known<G>(Guarded<G> guarded, Offer offer, int position) {

    static final Comparator<Known<?>> ORDER = Comparator.<Known<?>>comparingInt(Known::position)
            .thenComparing(known -> known.offer.id());

    static Known<Report> report(Guarded<Report> guarded) {
        Report one = guarded.contribution();
        return new Known<>(guarded, offer(guarded, one.id(), one.title(), one.about()), one.position());
    }

    static Known<Export> export(Guarded<Export> guarded) {
        Export one = guarded.contribution();
        return new Known<>(guarded, offer(guarded, one.id(), one.title(), one.about()), one.position());
    }

    private static Offer offer(Guarded<?> guarded, String id, LocalText title, LocalText about) {
        if (!id.matches("[a-z0-9][a-z0-9.-]{0,39}")) {
            throw new NonsenseException("its id is '" + id + "': lower-case letters, digits, . and -, 40 at most");
        }
        return new Offer(id, words(title), words(about), guarded.origin());
    }

    private static LocalText words(LocalText text) {
        return new LocalText(Objects.requireNonNull(text.zh()), Objects.requireNonNull(text.en()));
    }

    static <G> List<Offer> offers(Gate<Known<G>> gate) {
        return gate.standing().stream().map(Known::offer).toList();
    }

    static <G> Optional<Known<G>> find(Gate<Known<G>> gate, String id) {
        return gate.standing().stream().filter(known -> known.offer.id().equals(id)).findFirst();
    }

    /** Asks within the time; what it refuses in words of its own is no failure. */
    <T> Optional<Answer<T>> ask(String what, Duration deadline, Function<? super G, T> question) {
        return guarded.ask(what, deadline, one -> Answer.of(() -> question.apply(one)));
    }
}
