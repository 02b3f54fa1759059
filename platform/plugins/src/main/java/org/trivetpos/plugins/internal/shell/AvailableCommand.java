package org.trivetpos.plugins.internal.shell;

import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.Available;
import org.trivetpos.plugins.Plugins;

/** What the shop's repositories offer. */
@Service
@Command(scope = "plugin", name = "available", description = "Shows the plugins that the repositories offer")
public final class AvailableCommand implements Action {

    @Reference
    private Plugins plugins;

    @Reference
    private Texts texts;

    @Override
    public @Nullable Object execute() {
        Locale locale = Locale.getDefault();
        try {
            List<Available> offered = plugins.available();
            offered.forEach(one -> System.out.println("%-40s %-10s %s".formatted(one.id(), one.version(),
                    one.address())));
            if (offered.isEmpty()) {
                System.out.println(texts.text(locale, "plugins.no-repositories"));
            }
        } catch (RefusedException refused) {
            System.out.println(texts.text(locale, refused.refusal()));
        }
        return null;
    }
}
