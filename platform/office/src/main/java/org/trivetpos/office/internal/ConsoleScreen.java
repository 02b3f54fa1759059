package org.trivetpos.office.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ui.Screen;

/** An entry of the console: what it is called, where it stands and who may see it. */
abstract class ConsoleScreen implements Screen {

    private final String id;
    private final LocalText title;
    private final String icon;
    private final int position;
    private final @Nullable Permission permission;

    ConsoleScreen(String id, LocalText title, String icon, int position, @Nullable Permission permission) {
        this.id = "office-" + id;
        this.title = title;
        this.icon = icon;
        this.position = position;
        this.permission = permission;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final LocalText title() {
        return title;
    }

    @Override
    public final String icon() {
        return icon;
    }

    @Override
    public final Place place() {
        return Place.OFFICE;
    }

    @Override
    public final int position() {
        return position;
    }

    @Override
    public final @Nullable Permission permission() {
        return permission;
    }

    @Override
    public final List<String> styleSheets() {
        // an address of its own: a browser that leaves one screen for another with the same sheet may drop it
        return List.of(OfficeStyle.SHEET + "?" + id + "-" + Integer.toHexString(System.identityHashCode(this)));
    }
}
