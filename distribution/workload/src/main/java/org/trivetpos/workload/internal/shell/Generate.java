package org.trivetpos.workload.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.Past;

/** Writes a past of closed, paid and chained orders; the shop must be restarted afterwards. */
@Service
@Command(scope = "workload", name = "generate", description = "Writes so many past orders")
public final class Generate implements Action {

    @Reference
    private Past past;

    @Argument(index = 0, name = "orders", required = true)
    private int orders;

    @Argument(index = 1, name = "lines", required = true)
    private int lines;

    @Override
    public @Nullable Object execute() throws Exception {
        System.out.println(past.generate(orders, lines));
        return null;
    }
}
