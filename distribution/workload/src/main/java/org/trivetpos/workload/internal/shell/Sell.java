package org.trivetpos.workload.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.Crew;

/** Starts terminals that sell until they are stopped. */
@Service
@Command(scope = "workload", name = "sell", description = "Starts simulated terminals")
public final class Sell implements Action {

    @Reference
    private Crew crew;

    @Argument(index = 0, name = "terminals", required = true)
    private int terminals;

    @Argument(index = 1, name = "acknowledged", required = true)
    private String acknowledged = "";

    @Override
    public @Nullable Object execute() throws Exception {
        crew.start(terminals, Path.of(acknowledged));
        System.out.println("selling");
        return null;
    }
}
