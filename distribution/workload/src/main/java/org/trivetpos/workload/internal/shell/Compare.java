package org.trivetpos.workload.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.Cycles;

/** Times changes of a plugin by the house and by the bare framework. */
@Service
@Command(scope = "workload", name = "compare", description = "Times changes of a plugin beside the bare framework")
public final class Compare implements Action {

    @Reference
    private Cycles cycles;

    @Argument(index = 0, name = "first", description = "a plugin's jar", required = true)
    private String first = "";

    @Argument(index = 1, name = "second", description = "another version of it", required = true)
    private String second = "";

    @Argument(index = 2, name = "rounds", required = true)
    private int rounds;

    @Override
    public @Nullable Object execute() throws Exception {
        cycles.compare(Path.of(first), Path.of(second), rounds).forEach(System.out::println);
        System.out.println("compared");
        return null;
    }
}
