package org.trivetpos.plugins.internal.shell;

import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.ShopKind;
import org.trivetpos.plugins.ShopKinds;

/** What kind of shop this is, and what it can become as well. */
@Service
@Command(scope = "plugin", name = "kinds", description = "Shows the kinds of shop, or sets this shop up as one")
public final class KindsCommand implements Action {

    @Reference
    private ShopKinds kinds;

    @Reference
    private Texts texts;

    @Argument(name = "kind", description = "what the shop is to be")
    private @Nullable String kind;

    @Override
    public @Nullable Object execute() {
        Locale locale = Locale.getDefault();
        try {
            if (kind != null) {
                kinds.choose(null, kind);
            }
            for (ShopKind one : kinds.all()) {
                System.out.println("%s %-24s %s: %s".formatted(kinds.chosen().contains(one.id()) ? "*" : " ", one.id(),
                        one.name().in(locale),
                        one.plugins().stream().map(plugin -> plugin.in(locale)).collect(Collectors.joining(", "))));
            }
        } catch (RefusedException refused) {
            System.out.println(texts.text(locale, refused.refusal()));
        }
        return null;
    }
}
