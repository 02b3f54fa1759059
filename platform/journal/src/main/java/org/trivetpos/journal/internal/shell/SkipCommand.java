package org.trivetpos.journal.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Readers;

/** Moves a stuck reader past one fact. */
@Service
@Command(scope = "journal", name = "skip", description = "Moves a stuck reader past the fact it cannot apply")
public final class SkipCommand implements Action {

    @Reference
    private Readers readers;

    @Argument(index = 0, name = "reader", description = "as journal:readers shows it", required = true)
    private String reader;

    @Argument(index = 1, name = "number", description = "the fact it is stuck at", required = true)
    private long number;

    @Override
    public @Nullable Object execute() {
        System.out.println(readers.skip(reader, number) ? reader + " passes over " + number
                : reader + " is not stuck at " + number + "; nothing was changed");
        return null;
    }
}
