package org.trivetpos.plugins.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.Plugins;

/** Starts one. */
@Service
@Command(scope = "plugin", name = "on", description = "Starts what was switched off or quarantined")
public final class OnCommand extends ChangeCommand {

    @Argument(name = "id", description = "as plugin:list shows it", required = true)
    private String id;

    @Override
    Change change(Plugins plugins) {
        return new Change.SwitchOn(new PluginId(id));
    }
}
