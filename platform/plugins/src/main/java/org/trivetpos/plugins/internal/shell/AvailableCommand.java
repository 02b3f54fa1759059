package org.trivetpos.plugins.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.Offering;
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
        Offering offered = plugins.available();
        offered.plugins().forEach(one -> System.out.println("%-40s %-10s %s".formatted(one.id(), one.version(),
                one.address())));
        offered.unread().forEach(refusal -> System.out.println(texts.text(locale, refusal)));
        if (offered.plugins().isEmpty() && offered.unread().isEmpty()) {
            System.out.println(texts.text(locale, "plugins.no-repositories"));
        }
        return null;
    }
}
