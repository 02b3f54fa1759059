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
import org.trivetpos.plugins.PluginFile;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.plugins.Signature;

/** Says what a file would bring, and who signed it; nothing of it is run, nothing is changed. */
@Service
@Command(scope = "plugin", name = "check", description = "Says what a plugin's file would bring and who signed it")
public final class CheckCommand implements Action {

    @Reference
    private Plugins plugins;

    @Reference
    private Texts texts;

    @Argument(name = "file", description = "a plugin's jar", required = true)
    private String file;

    @Override
    public @Nullable Object execute() {
        Locale locale = Locale.getDefault();
        try {
            PluginFile found = plugins.check(Path.of(file));
            System.out.println(found.id() + " " + found.version() + "  " + found.name().in(locale));
            System.out.println(found.description().in(locale));
            System.out.println(texts.text(locale, "plugins.from", found.vendor(), found.licence()));
            found.contributions().forEach(gate -> System.out.println(texts.text(locale, "plugins.brings", gate)));
            if (!found.schema().isEmpty()) {
                System.out.println(texts.text(locale, "plugins.keeps", found.schema()));
            }
            System.out.println(signature(locale, found.signature()));
        } catch (RefusedException refused) {
            System.out.println(texts.text(locale, refused.refusal()));
        }
        return null;
    }

    private String signature(Locale locale, Signature signature) {
        return switch (signature) {
            case Signature.Trusted(String signer, String print) ->
                    texts.text(locale, "plugins.signed-trusted", signer, print);
            case Signature.Unknown(String signer, String print) ->
                    texts.text(locale, "plugins.signed-unknown", signer, print);
            case Signature.Revoked(String signer, String print) ->
                    texts.text(locale, "plugins.signed-revoked", signer, print);
            case Signature.Unsigned() -> texts.text(locale, "plugins.signed-not");
            case Signature.Broken(String entry) -> texts.text(locale, "plugins.signed-broken", entry);
        };
    }
}
