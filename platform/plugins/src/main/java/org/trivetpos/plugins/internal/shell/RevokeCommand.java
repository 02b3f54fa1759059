package org.trivetpos.plugins.internal.shell;

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

/** Revokes a signer. */
@Service
@Command(scope = "plugin", name = "revoke", description = "Refuses whatever a signer signs, for good")
public final class RevokeCommand implements Action {

    @Reference
    private Plugins plugins;

    @Reference
    private Texts texts;

    @Argument(name = "fingerprint", description = "as plugin:signers shows it", required = true)
    private String fingerprint;

    @Override
    public @Nullable Object execute() {
        Locale locale = Locale.getDefault();
        try {
            plugins.revoke(null, fingerprint);
            System.out.println(texts.text(locale, "plugins.revoked", fingerprint));
        } catch (RefusedException refused) {
            System.out.println(texts.text(locale, refused.refusal()));
        }
        return null;
    }
}
