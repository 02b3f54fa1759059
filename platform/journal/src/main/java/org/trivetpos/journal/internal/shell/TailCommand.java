package org.trivetpos.journal.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;

/** Shows the last facts. */
@Service
@Command(scope = "journal", name = "tail", description = "Shows the last facts of the journal")
public final class TailCommand implements Action {

    private static final int SHOWN = 100;

    @Reference
    private Journal journal;

    @Option(name = "-n", description = "how many")
    private int count = 20;

    @Option(name = "-w", description = "facts as a whole, however long")
    private boolean whole;

    @Override
    public @Nullable Object execute() {
        ShellTable table = new ShellTable();
        table.column("Number");
        table.column("At");
        table.column("Type");
        table.column("Subject");
        table.column("Actor");
        table.column("Fact");
        long head = journal.head().map(SealedFact::number).orElse(0L);
        for (SealedFact fact : journal.read(Math.max(0, head - count), count)) {
            table.addRow().addContent(fact.number(), fact.at(), fact.type(), fact.subject(), fact.actor(),
                    whole ? fact.json() : shortened(fact.json()));
        }
        table.print(System.out);
        return null;
    }

    private static String shortened(String json) {
        return json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "...";
    }
}
