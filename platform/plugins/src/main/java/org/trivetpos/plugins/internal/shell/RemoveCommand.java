package org.trivetpos.plugins.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.Plugins;

/** Takes one out. */
@Service
@Command(scope = "plugin", name = "remove", description = "Takes a plugin out; its tables stay")
public final class RemoveCommand extends ChangeCommand {

    @Argument(name = "id", description = "as plugin:list shows it", required = true)
    private String id;

    @Override
    Change change(Plugins plugins) {
        return new Change.Remove(new PluginId(id));
    }
}
