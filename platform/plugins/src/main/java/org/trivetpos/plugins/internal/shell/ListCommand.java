package org.trivetpos.plugins.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.InstalledPlugin;
import org.trivetpos.plugins.KeptData;
import org.trivetpos.plugins.Plugins;

/** The plugins that are there, and the data of those that are not. */
@Service
@Command(scope = "plugin", name = "list", description = "Shows the plugins and how they are")
public final class ListCommand implements Action {

    @Reference
    private Plugins plugins;

    @Reference
    private Texts texts;

    @Override
    public @Nullable Object execute() {
        Locale locale = Locale.getDefault();
        for (InstalledPlugin plugin : plugins.installed()) {
            System.out.println("%-40s %-10s %s, %s  %s".formatted(plugin.id(), plugin.version(),
                    texts.text(locale, "plugins.state." + plugin.state()),
                    texts.text(locale, "plugins.origin." + plugin.origin()), plugin.name().in(locale)));
            if (plugin.trouble() != null) {
                System.out.println("    " + texts.text(locale, plugin.trouble()));
            }
        }
        for (KeptData data : plugins.keptData()) {
            System.out.println(texts.text(locale, "plugins.left-behind", data.schema(), data.rows()));
        }
        if (plugins.developerMode()) {
            System.out.println(texts.text(locale, "plugins.developer-mode"));
        }
        return null;
    }
}
