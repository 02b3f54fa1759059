package org.trivetpos.persistence.internal.shell;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Texts;
import org.trivetpos.persistence.Backups;
import org.trivetpos.persistence.StoreUnavailableException;

/** Replaces the store by a copy. */
@Service
@Command(scope = "store", name = "restore",
        description = "Replaces the store by a copy; the store from before is kept beside it")
public final class RestoreCommand implements Action {

    @Reference
    private Backups backups;

    @Reference
    private Texts texts;

    @Argument(name = "file", description = "a copy written by store:backup", required = true)
    private String file;

    @Override
    public @Nullable Object execute() {
        try {
            backups.restore(Path.of(file));
            System.out.println("restored " + file);
        } catch (StoreUnavailableException refused) {
            System.out.println(texts.text(Locale.getDefault(), refused.refusal()));
        }
        return null;
    }
}
