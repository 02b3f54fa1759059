package org.trivetpos.plugins.internal.shell;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.plugins.Signer;

/** Trusts a signer. */
@Service
@Command(scope = "plugin", name = "trust", description = "Trusts whoever signed a file from now on")
public final class TrustCommand implements Action {

    @Reference
    private Plugins plugins;

    @Reference
    private Texts texts;

    @Argument(name = "file", description = "a signed jar, or a certificate", required = true)
    private String file;

    @Override
    public @Nullable Object execute() {
        Locale locale = Locale.getDefault();
        try {
            Signer trusted = plugins.trust(null, Path.of(file));
            System.out.println(texts.text(locale, "plugins.trusted", trusted.name(), trusted.fingerprint()));
        } catch (RefusedException refused) {
            System.out.println(texts.text(locale, refused.refusal()));
        }
        return null;
    }
}
