package org.trivetpos.office.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trivetpos.journal.Readers.ReaderState;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.Origin;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.store.ScheduledJobs.Job;

/**
 * What is wrong in the shop now.
 *
 * @param data     troubles of the store and of rooms whose tables failed, the worst first; and of the line to tablets
 * @param plugins  troubles at gates
 * @param readers  those who are stuck
 * @param printers those in use that do not answer or cannot print
 * @param jobs     those that the shop does by itself and that did not succeed the last time
 * @param silent   rooms that could not be asked, by their short names
 */
record Findings(List<Refusal> data, List<Trouble> plugins, List<ReaderState> readers, List<Ailing> printers,
        List<Job> jobs, List<String> silent) {

    /** A printer and what is wrong with it. */
    record Ailing(Printer printer, PrinterStatus status) { }

    boolean isWell() {
        return data.isEmpty() && plugins.isEmpty() && readers.isEmpty() && printers.isEmpty() && jobs.isEmpty()
                && silent.isEmpty();
    }

    /** Troubles bundle by bundle. */
    Map<Origin, List<Trouble>> byPlugin() {
        Map<Origin, List<Trouble>> byPlugin = new LinkedHashMap<>();
        plugins.forEach(trouble -> byPlugin.merge(trouble.origin(), List.of(trouble), Findings::both));
        return byPlugin;
    }

    private static List<Trouble> both(List<Trouble> some, List<Trouble> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** How many things a person may have to look after. */
    int count() {
        return data.size() + byPlugin().size() + readers.size() + printers.size() + jobs.size() + silent.size();
    }
}
