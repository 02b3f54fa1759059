package org.trivetpos.upkeep.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.upkeep.KeptCopy;
import org.trivetpos.upkeep.ShopCopies;

/** Writes an encrypted copy of the whole shop into the folder of the settings. */
@Service
@Command(scope = "backup", name = "now",
        description = "Writes an encrypted copy of the whole shop into the folder of the settings")
public final class NowCommand implements Action {

    @Reference
    private ShopCopies copies;

    @Reference
    private Texts texts;

    @Override
    public @Nullable Object execute() {
        try {
            KeptCopy made = copies.make();
            System.out.println(made.file() + " (" + made.bytes() + " bytes)");
        } catch (RefusedException refused) {
            System.out.println(texts.text(Locale.getDefault(), refused.refusal()));
        }
        return null;
    }
}
