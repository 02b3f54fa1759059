package org.trivetpos.upkeep.internal.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.upkeep.SupportBundles;

/** Writes a support bundle. */
@Service
@Command(scope = "support", name = "write", description = "Writes a zip for whoever helps, without secrets")
public final class SupportCommand implements Action {

    @Reference
    private SupportBundles support;

    @Argument(name = "file", description = "the zip to write", required = true)
    private String file;

    @Override
    public @Nullable Object execute() throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of(file))) {
            support.write(out);
        }
        System.out.println(file + " (" + Files.size(Path.of(file)) + " bytes)");
        return null;
    }
}
