package org.trivetpos.journal.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.trivetpos.journal.Anchor;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactPage;
import org.trivetpos.journal.FactQuery;
import org.trivetpos.journal.FactRef;
import org.trivetpos.journal.FactType;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.Verification;
import org.trivetpos.kernel.CommandContext;

/** The river as one bundle sees it: with a JSON mapper of its own, which leaves with the bundle. */
@Component(service = Journal.class, scope = ServiceScope.BUNDLE)
public final class BundleJournal implements Journal {

    private final River river;
    private final Upcasters upcasters;
    private final FactJson json = new FactJson();

    @Activate
    public BundleJournal(@Reference RiverSource source, @Reference Upcasters upcasters) {
        this(source.river(), upcasters);
    }

    private BundleJournal(River river, Upcasters upcasters) {
        this.river = river;
        this.upcasters = upcasters;
    }

    /** For the room's own, who need no bundle of theirs. */
    public static BundleJournal on(River river, Upcasters upcasters) {
        return new BundleJournal(river, upcasters);
    }

    @Override
    public FactRef append(@Nullable CommandContext context, String subject, Fact fact) {
        FactType type = json.type(fact.getClass());
        if (subject.length() > 40) {
            throw new IllegalArgumentException("the subject of a fact has at most 40 characters: " + subject);
        }
        return river.append(new Entry(type.value(), type.version(), subject, Entry.micros(river.clock().instant()),
                context == null ? null : context.actor().value(),
                context == null ? null : context.terminal().value(),
                context == null || context.approval() == null ? null : context.approval().value(),
                json.write(fact)));
    }

    @Override
    public void afterSealed(Runnable work) {
        river.afterSealed(work);
    }

    @Override
    public boolean isSealed(FactRef fact) {
        return river.isSealed(fact);
    }

    @Override
    public void awaitSealed(Duration limit) {
        river.awaitSealed(limit);
    }

    @Override
    public <F extends Fact> F decode(SealedFact sealed, Class<F> type) {
        FactType wanted = json.type(type);
        if (!wanted.value().equals(sealed.type())) {
            throw new IllegalArgumentException("fact " + sealed.number() + " is a " + sealed.type() + ", not a "
                    + wanted.value());
        }
        return json.read(upcasters.upcast(sealed, wanted.version()), type);
    }

    @Override
    public List<SealedFact> read(long after, int max) {
        return river.read(after, max);
    }

    @Override
    public List<SealedFact> about(String subject) {
        return river.about(subject);
    }

    @Override
    public FactPage find(FactQuery query, long before, int max) {
        return new FactSearch(river).find(query, before, max);
    }

    @Override
    public Optional<SealedFact> head() {
        return river.head();
    }

    @Override
    public Verification verify(LongConsumer checked) {
        return new Verifier(river, checked).verify();
    }

    @Override
    public Anchor anchor() {
        return river.anchors().anchor(river.head());
    }
}
