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

/** Writes a copy of the store while it trades. */
@Service
@Command(scope = "store", name = "backup", description = "Writes a copy of the store into a folder")
public final class BackupCommand implements Action {

    @Reference
    private Backups backups;

    @Reference
    private Texts texts;

    @Argument(name = "folder", description = "where the copy is written; created if missing", required = true)
    private String folder;

    @Override
    public @Nullable Object execute() {
        try {
            Backups.Backup made = backups.backup(Path.of(folder));
            System.out.println(made.file() + " (" + made.bytes() + " bytes)");
        } catch (StoreUnavailableException refused) {
            System.out.println(texts.text(Locale.getDefault(), refused.refusal()));
        }
        return null;
    }
}
