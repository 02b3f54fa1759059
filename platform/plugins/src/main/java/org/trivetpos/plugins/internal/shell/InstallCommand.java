package org.trivetpos.plugins.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivetpos.plugins.Change;

/** Brings a file in. */
@Service
@Command(scope = "plugin", name = "install",
        description = "Installs a plugin's file, or another version of one that is there")
public final class InstallCommand extends ChangeCommand {

    @Argument(name = "file", description = "a plugin's jar", required = true)
    private String file;

    @Override
    Change change() {
        return new Change.Install(Path.of(file));
    }
}
