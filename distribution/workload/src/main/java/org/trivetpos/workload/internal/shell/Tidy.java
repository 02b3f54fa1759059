package org.trivetpos.workload.internal.shell;

import java.time.Duration;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.PaperTray;

/** Has unclear receipts printed again and waits until none is on its way. */
@Service
@Command(scope = "workload", name = "tidy", description = "Waits until every receipt has come out")
public final class Tidy implements Action {

    @Reference
    private PaperTray tray;

    @Argument(index = 0, name = "seconds", required = true)
    private int seconds;

    @Override
    public @Nullable Object execute() throws Exception {
        System.out.println(tray.tidy(Duration.ofSeconds(seconds)));
        return null;
    }
}
