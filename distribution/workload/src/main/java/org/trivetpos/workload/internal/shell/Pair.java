package org.trivetpos.workload.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.BroughtTills;

/** Makes so many browsers terminals, by the token that each has to hold in its cookie. */
@Service
@Command(scope = "workload", name = "pair", description = "Pairs so many terminals and says their tokens")
public final class Pair implements Action {

    @Reference
    private BroughtTills tills;

    @Argument(index = 0, name = "terminals", required = true)
    private int terminals;

    @Override
    public @Nullable Object execute() {
        tills.pair(terminals).forEach(System.out::println);
        return null;
    }
}
