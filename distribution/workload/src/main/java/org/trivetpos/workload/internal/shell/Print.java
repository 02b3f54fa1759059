package org.trivetpos.workload.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.PaperTray;

/** Sells one by one, each when the paper of the one before is out. */
@Service
@Command(scope = "workload", name = "print", description = "Sells at the pace of the printer")
public final class Print implements Action {

    @Reference
    private PaperTray tray;

    @Argument(index = 0, name = "sales", required = true)
    private int sales;

    @Argument(index = 1, name = "acknowledged", required = true)
    private String acknowledged = "";

    @Override
    public @Nullable Object execute() throws Exception {
        tray.paced(sales, Path.of(acknowledged));
        System.out.println("sold");
        return null;
    }
}
