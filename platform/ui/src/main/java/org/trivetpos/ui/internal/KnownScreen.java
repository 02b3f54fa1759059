package org.trivetpos.ui.internal;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/**
 * A contributed screen, and what it said of itself when it came. One that does not say where it stands or who may see
 * it is left out; a title and an icon are found for the others.
 */
record KnownScreen(Guarded<Screen> guarded, String id, LocalText title, String icon, Place place, int position,
        @Nullable Permission permission, List<String> styleSheets) implements Screen {

    private static final String ICON = "vaadin:puzzle-piece";

    static KnownScreen of(Guarded<Screen> guarded) {
        Screen screen = guarded.contribution();
        String id = Objects.requireNonNull(screen.id());
        Place place = Objects.requireNonNull(screen.place());
        Permission permission = screen.permission();
        String icon = guarded.here("icon", Screen::icon).orElse(ICON);
        return new KnownScreen(guarded, id, guarded.called(Screen::title, id),
                icon.matches("[^:]+:[^:]+") ? icon : ICON, place,
                guarded.here("position", Screen::position).orElse(100), permission,
                guarded.here("styleSheets", one -> List.copyOf(one.styleSheets())).orElse(List.of()));
    }

    @Override
    public Component create(Workplace workplace) {
        return guarded.contribution().create(workplace);
    }
}
