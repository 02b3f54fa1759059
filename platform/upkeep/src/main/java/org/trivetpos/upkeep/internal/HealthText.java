package org.trivetpos.upkeep.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.journal.Readers;
import org.trivetpos.kernel.GateHealth;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.Texts;
import org.trivetpos.persistence.StoreHealth;
import org.trivetpos.printing.Printers;
import org.trivetpos.store.ScheduledJobs;

/** How every room says it is, in English, one line for each thing. Rooms may be away. */
@Component(service = HealthText.class)
public final class HealthText {

    private final StoreHealth store;
    private final GateHealth gates;
    private final Texts texts;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Readers> readers = List.of();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Printers> printers = List.of();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<ScheduledJobs> jobs = List.of();

    @Activate
    public HealthText(@Reference StoreHealth store, @Reference GateHealth gates, @Reference Texts texts) {
        this.store = store;
        this.gates = gates;
        this.texts = texts;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        part(text, "store", () -> store.report().state() + ", closed properly before this start: "
                + store.report().cleanStop());
        part(text, "troubles", () -> lines(store.troubles().stream().map(this::words).toList()));
        part(text, "gates", () -> lines(gates.troubles()));
        part(text, "readers", () -> lines(readers.stream().flatMap(room -> room.states().stream()).toList()));
        part(text, "printers", () -> lines(printers.stream().flatMap(room -> room.all().stream().map(
                one -> one.driver() + " " + one.roles() + (one.active() ? " " : " off ") + room.status(one.id())))
                .toList()));
        part(text, "jobs", () -> lines(jobs.stream().flatMap(room -> room.all().stream()).toList()));
        return text.toString();
    }

    private String words(Refusal refusal) {
        return refusal.code() + ": " + texts.text(Locale.ENGLISH, refusal);
    }

    private static String lines(List<?> things) {
        return things.isEmpty() ? "none" : String.join("\n  ", things.stream().map(String::valueOf).toList());
    }

    private static void part(StringBuilder text, String name, Supplier<String> said) {
        text.append(name).append(":\n  ");
        try {
            text.append(said.get());
        } catch (RuntimeException silent) {
            text.append("did not answer: ").append(silent);
        }
        text.append("\n\n");
    }
}
