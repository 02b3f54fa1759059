package org.trivetpos.workload.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.Cycles;

/** Installs and removes a plugin again and again and says how many of its class loaders stay. */
@Service
@Command(scope = "workload", name = "cycle", description = "Installs and removes a plugin again and again")
public final class Cycle implements Action {

    @Reference
    private Cycles cycles;

    @Argument(index = 0, name = "jar", required = true)
    private String jar = "";

    @Argument(index = 1, name = "times", required = true)
    private int times;

    @Argument(index = 2, name = "millis", required = true)
    private long millis;

    @Override
    public @Nullable Object execute() {
        System.out.println("left behind: " + cycles.leftBehind(Path.of(jar), times, millis));
        return null;
    }
}
