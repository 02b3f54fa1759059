package org.trivetpos.workload.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.Audit;

/** Compares what was acknowledged with what the shop holds. */
@Service
@Command(scope = "workload", name = "check", description = "Checks that acknowledged sales are there, whole")
public final class Check implements Action {

    @Reference
    private Audit audit;

    @Argument(index = 0, name = "acknowledged", required = true)
    private String acknowledged = "";

    @Argument(index = 1, name = "receipts", required = false)
    private @Nullable String receipts;

    @Override
    public @Nullable Object execute() throws Exception {
        List<String> wrong = audit.check(Path.of(acknowledged));
        String written = receipts;
        if (written != null) {
            Files.write(Path.of(written), audit.receipts());
        }
        System.out.println(wrong.isEmpty() ? "EVERYTHING HOLDS" : "BROKEN\n" + String.join("\n", wrong));
        return null;
    }
}
