package org.trivetpos.ui.internal;

import java.time.Clock;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Login;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.ShopKinds;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;

/** What the host's own views need of the shop; handed to them by {@link ViewFactory}. */
@Component(service = Host.class)
public final class Host {

    final Shops shops;
    final Terminals terminals;
    final StaffDirectory staff;
    final Login login;
    final Permissions permissions;
    final Texts texts;
    final Ids ids;
    final Clock clock;
    final Screens screens;
    final ShopKinds kinds;
    final Settings settings;
    final Workers workers;

    @Activate
    public Host(@Reference Shops shops, @Reference Terminals terminals, @Reference StaffDirectory staff,
            @Reference Login login, @Reference Permissions permissions, @Reference Texts texts, @Reference Ids ids,
            @Reference Clock clock, @Reference Screens screens, @Reference ShopKinds kinds,
            @Reference Settings settings) {
        this.shops = shops;
        this.terminals = terminals;
        this.staff = staff;
        this.login = login;
        this.permissions = permissions;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
        this.screens = screens;
        this.kinds = kinds;
        this.settings = settings;
        this.workers = new Workers(4, "screen-work-");
    }

    @Deactivate
    void stop() {
        workers.shutdown();
    }

    /** The text of a key for a reader of that language. */
    String text(Locale locale, String key, Object... args) {
        return texts.text(locale, key, args);
    }
}
