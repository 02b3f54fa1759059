package org.trivetpos.plugins.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.Plugins;

/** Deletes what a removed plugin left, for good. */
@Service
@Command(scope = "plugin", name = "purge", description = "Deletes the tables of a removed plugin for good")
public final class PurgeCommand implements Action {

    @Reference
    private Plugins plugins;

    @Reference
    private Texts texts;

    @Argument(name = "schema", description = "as plugin:list shows it", required = true)
    private String schema;

    @Option(name = "--for-good", description = "yes, delete them")
    private boolean forGood;

    @Override
    public @Nullable Object execute() {
        Locale locale = Locale.getDefault();
        try {
            long rows = plugins.keptData().stream().filter(data -> data.schema().equals(schema)).findFirst()
                    .map(org.trivetpos.plugins.KeptData::rows).orElse(0L);
            if (!forGood) {
                System.out.println(texts.text(locale, "plugins.purge-asks", schema, rows));
                return null;
            }
            plugins.purge(null, schema);
            System.out.println(texts.text(locale, "plugins.purged", schema, rows));
        } catch (RefusedException refused) {
            System.out.println(texts.text(locale, refused.refusal()));
        }
        return null;
    }
}
