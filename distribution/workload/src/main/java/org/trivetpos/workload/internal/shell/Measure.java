package org.trivetpos.workload.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.SettleMeasure;

/** Times settling against plain JDBC in the running shop. */
@Service
@Command(scope = "workload", name = "measure", description = "Times settling against plain JDBC")
public final class Measure implements Action {

    @Reference
    private SettleMeasure measure;

    @Argument(index = 0, name = "terminals", required = true)
    private int terminals;

    @Argument(index = 1, name = "rounds", required = true)
    private int rounds;

    @Argument(index = 2, name = "sales", required = true)
    private int sales;

    @Override
    public @Nullable Object execute() throws Exception {
        System.out.println(measure.measure(terminals, rounds, sales));
        return null;
    }
}
