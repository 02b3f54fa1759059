package org.trivetpos.workload.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.PaperTray;

/** Sends receipts to an ESC/POS printer. */
@Service
@Command(scope = "workload", name = "printer", description = "Sends receipts to an address such as "
        + "tcp://127.0.0.1:9100")
public final class Printer implements Action {

    @Reference
    private PaperTray tray;

    @Argument(index = 0, name = "address", required = true)
    private String address = "";

    @Override
    public @Nullable Object execute() throws Exception {
        tray.receiptsTo(address);
        System.out.println("receipts go to " + address);
        return null;
    }
}
