package org.trivetpos.persistence.internal.shell;

import java.util.Locale;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Texts;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.internal.MoveToPostgres;

/** Moves the shop to PostgreSQL. */
@Service
@Command(scope = "store", name = "migrate",
        description = "Moves the shop from H2 to an empty PostgreSQL; the old database is only read")
public final class MigrateCommand implements Action {

    @Reference
    private MoveToPostgres mover;

    @Reference
    private Texts texts;

    @Argument(index = 0, name = "url", description = "jdbc:postgresql://host:5432/database", required = true)
    private String url;

    @Argument(index = 1, name = "user", description = "a user who may make schemas there", required = true)
    private String user;

    @Argument(index = 2, name = "password", description = "of that user; left out if it has none")
    private String password = "";

    @Override
    public @Nullable Object execute() {
        try {
            Map<String, Long> moved = mover.move(url, user, password);
            moved.forEach((table, rows) -> System.out.printf("%9d %s%n", rows, table));
            System.out.println("moved: " + moved.size() + " tables, "
                    + moved.values().stream().mapToLong(Long::longValue).sum()
                    + " rows, compared. The shop is on the new database; verify it with journal:verify.");
        } catch (StoreUnavailableException refused) {
            System.out.println(texts.text(Locale.getDefault(), refused.refusal()));
        }
        return null;
    }
}
