package org.trivetpos.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.LocalText;

/**
 * A screen that a bundle contributes. Registered as a service; appears in open browsers when the bundle starts and
 * leaves with it. The component must not be kept in a static field; it learns by {@code onDetach} that it is gone.
 *
 * <p>All but {@link #create} is read once, when it comes. Defaults: a screen that does not say its id, its place or
 * who may see it is left out; one without a title is called by its id. Where one throws, when it is made or comes to
 * the page, stands a box that names its bundle and offers to try again; what its listeners throw is said in words that
 * name the bundle, and the rest of the page works.
 */
@ConsumerType
public interface Screen {

    /** Stable, lower case, the last part of the address: {@code order}, {@code office-menu}. */
    String id();

    /** What stands above it and in the menu. */
    LocalText title();

    /** Name of a Vaadin icon, for example {@code vaadin:cart}. */
    String icon();

    /** Where its entry stands. */
    Place place();

    /** Order within its place; lower comes first. */
    default int position() {
        return 100;
    }

    /** What a person needs to see it, or null for everybody. */
    default @Nullable Permission permission() {
        return null;
    }

    /** Style sheets of the bundle, as addresses below the context ({@code front/front.css}). */
    default List<String> styleSheets() {
        return List.of();
    }

    /** A new component for one tab. */
    Component create(Workplace workplace);

    /** {@code TILL}: the till's own screens, full width. {@code OFFICE}: entries of the manager's console. */
    enum Place { TILL, OFFICE }
}
