package org.trivetpos.upkeep.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.upkeep.ShopCopies;

/** Shows the encrypted copies of this shop, newest first. */
@Service
@Command(scope = "backup", name = "list", description = "Shows the encrypted copies of this shop, newest first")
public final class ListCommand implements Action {

    @Reference
    private ShopCopies copies;

    @Reference
    private Texts texts;

    @Override
    public @Nullable Object execute() {
        try {
            copies.kept().forEach(one -> System.out.println(
                    one.at() + " " + one.file() + " (" + one.bytes() + " bytes)"));
        } catch (RefusedException refused) {
            System.out.println(texts.text(Locale.getDefault(), refused.refusal()));
        }
        return null;
    }
}
