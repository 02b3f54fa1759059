package org.trivetpos.workload.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.BroughtTills;

/** Says what was sold at each terminal today and yesterday: a measurement may run over midnight. */
@Service
@Command(scope = "workload", name = "takings", description = "Says how many checks were paid at each terminal")
public final class Takings implements Action {

    @Reference
    private BroughtTills tills;

    @Override
    public @Nullable Object execute() throws Exception {
        tills.takings().forEach(System.out::println);
        System.out.println("counted");
        return null;
    }
}
