package org.trivetpos.plugins.internal.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.trivetpos.checker.Checker;
import org.trivetpos.checker.Report;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.Plugins;

/** Says to its author what should be mended of a file; nothing of it is run, nothing is changed. */
@Service
@Command(scope = "plugin", name = "examine", description = "Says what the author of a plugin's file should mend")
public final class ExamineCommand implements Action {

    @Reference
    private Plugins plugins;

    @Reference
    private Texts texts;

    @Reference
    private BundleContext context;

    @Argument(name = "file", description = "a plugin's jar", required = true)
    private String file;

    @Override
    public @Nullable Object execute() throws IOException {
        Locale locale = Locale.getDefault();
        try {
            // the manager's limits first: the file may be hostile
            plugins.check(Path.of(file));
        } catch (RefusedException refused) {
            System.out.println(texts.text(locale, refused.refusal()));
            return null;
        }
        Report report = Checker.check(Path.of(file), new OfferedHere(context));
        System.out.println(report.findings().isEmpty() ? texts.text(locale, "plugins.examined-well", file)
                : report.in(locale));
        return null;
    }
}
