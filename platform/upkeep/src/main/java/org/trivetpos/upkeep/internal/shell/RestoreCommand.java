package org.trivetpos.upkeep.internal.shell;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.upkeep.ShopCopies;

/** Puts the database of an encrypted copy in the place of the present one, which is kept. */
@Service
@Command(scope = "backup", name = "restore",
        description = "Puts the database of an encrypted copy in the place of the present one, which is kept")
public final class RestoreCommand implements Action {

    @Reference
    private ShopCopies copies;

    @Reference
    private Texts texts;

    @Argument(name = "file",
        description = "a copy written by backup:now or by the daily job", required = true)
    private String file;

    @Override
    public @Nullable Object execute() {
        try {
            copies.restoreDatabase(Path.of(file));
            System.out.println("restored " + file);
        } catch (RefusedException refused) {
            System.out.println(texts.text(Locale.getDefault(), refused.refusal()));
        }
        return null;
    }
}
