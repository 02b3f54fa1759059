package org.trivetpos.workload.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.Crew;

/** Stops the simulated terminals and says what they sold. */
@Service
@Command(scope = "workload", name = "stop", description = "Stops the simulated terminals")
public final class Stop implements Action {

    @Reference
    private Crew crew;

    @Override
    public @Nullable Object execute() throws Exception {
        crew.stop();
        System.out.println(crew.figures());
        return null;
    }
}
