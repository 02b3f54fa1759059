package org.trivetpos.plugins.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.plugins.Signer;

/** Whom the shop trusts and whom it refuses. */
@Service
@Command(scope = "plugin", name = "signers", description = "Shows whose plugins this shop trusts")
public final class SignersCommand implements Action {

    @Reference
    private Plugins plugins;

    @Reference
    private Texts texts;

    @Override
    public @Nullable Object execute() {
        for (Signer signer : plugins.signers()) {
            System.out.println(texts.text(Locale.getDefault(),
                    signer.revoked() ? "plugins.signer-revoked" : "plugins.signer", signer.name(),
                    signer.fingerprint()));
        }
        return null;
    }
}
