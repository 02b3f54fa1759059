package org.trivetpos.plugins.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.Offering;
import org.trivetpos.plugins.Plugins;

/** Brings a file in. */
@Service
@Command(scope = "plugin", name = "install",
        description = "Installs a plugin's file, or another version of one that is there")
public final class InstallCommand extends ChangeCommand {

    @Argument(name = "file", description = "a plugin's jar, or the id of one that a repository offers",
            required = true)
    private String file;

    /** The newest that is offered, if it is no file. */
    @Override
    Change change(Plugins plugins) {
        Path jar = Path.of(file);
        if (Files.exists(jar) || file.endsWith(".jar")) {
            return new Change.Install(jar);
        }
        Offering offered = plugins.available();
        return offered.plugins().stream().filter(one -> one.id().value().equals(file)).reduce((one, newer) -> newer)
                .map(wanted -> wanted.ofTheProgram() ? new Change.BringBack(wanted.id())
                        : new Change.Install(plugins.fetch(wanted)))
                .orElseThrow(() -> offered.unread().stream().findFirst()
                        .orElseGet(() -> Refusal.of("plugins.not-offered", file)).asException());
    }
}
