package org.trivetpos.journal.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Readers;

/** Shows who follows the journal, how far, and who is stuck. */
@Service
@Command(scope = "journal", name = "readers", description = "Shows who follows the journal and who is stuck")
public final class ReadersCommand implements Action {

    @Reference
    private Readers readers;

    @Override
    public @Nullable Object execute() {
        ShellTable table = new ShellTable();
        table.column("Reader");
        table.column("Position");
        table.column("Behind");
        table.column("Stuck at");
        table.column("Because");
        for (Readers.ReaderState state : readers.states()) {
            Readers.Trouble trouble = state.trouble();
            table.addRow().addContent(state.name(), state.position(), state.lag(),
                    trouble == null ? "" : trouble.number(), trouble == null ? "" : trouble.words());
        }
        table.print(System.out);
        return null;
    }
}
