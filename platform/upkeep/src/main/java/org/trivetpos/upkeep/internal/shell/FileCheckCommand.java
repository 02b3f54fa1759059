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

/** Reads an encrypted copy to its end and says whether it is whole. */
@Service
@Command(scope = "backup", name = "check",
        description = "Reads an encrypted copy to its end and says whether it is whole")
public final class FileCheckCommand implements Action {

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
            copies.check(Path.of(file));
            System.out.println("whole: " + file);
        } catch (RefusedException refused) {
            System.out.println(texts.text(Locale.getDefault(), refused.refusal()));
        }
        return null;
    }
}
