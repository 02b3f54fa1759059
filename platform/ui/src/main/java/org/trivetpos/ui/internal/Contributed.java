package org.trivetpos.ui.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.ui.Workplace;

/**
 * The error boundary around parts of the page that bundles contribute: what a part throws when it is made, put on the
 * page or taken off ends there, and what its listeners throw later is known to be its own.
 */
final class Contributed {

    private static final Logger LOG = LoggerFactory.getLogger(Contributed.class);

    private Contributed() { }

    /**
     * Puts a new part on the page that shows {@code where}; false, and nothing is there, if it fails.
     *
     * @param wanted a person asked for it, so that it is tried even while it rests
     */
    static <G> boolean place(Guarded<G> guarded, boolean wanted, HasComponents where,
            Supplier<? extends Component> made) {
        Component[] placed = new Component[1];
        Function<G, Component> drawing = part -> {
            Component component = made.get();
            ComponentUtil.setData(component, Guarded.class, guarded);
            placed[0] = component;
            // the place is on the page, so that listeners of the part's attachment run here, inside the boundary
            where.add(component);
            return component;
        };
        boolean stands = (wanted ? guarded.insist("create", drawing) : guarded.here("create", drawing)).isPresent();
        if (!stands && placed[0] != null) {
            remove(placed[0]);
        }
        return stands;
    }

    /** Takes a part off the page, whatever it does about that. */
    static void remove(Component part) {
        try {
            part.getElement().removeFromParent();
        } catch (RuntimeException | LinkageError broken) {
            Guarded<?> owner = owner(part);
            if (owner != null) {
                owner.blame("detach", broken);
            } else {
                LOG.warn("A part of the page failed while it was taken off; the rest goes on", broken);
            }
        }
    }

    /** Whose part of the page that is; null if it is nobody's but the host's. */
    static @Nullable Guarded<?> owner(Component part) {
        for (Component up = part; up != null; up = up.getParent().orElse(null)) {
            Guarded<?> owner = ComponentUtil.getData(up, Guarded.class);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    /** What stands where a part should be: who failed, what that means, and the way to try again. */
    static Component failed(Workplace now, Guarded<?> guarded, Runnable again) {
        NativeButton button = new NativeButton(now.text("ui.try-again"), tap -> again.run());
        button.addClassName("try-again");
        Div box = new Div(new H2(now.text("ui.failed-caption")),
                new Paragraph(now.text("ui.part-failed", guarded.origin().name())), button);
        box.addClassName("empty");
        box.getElement().setAttribute("data-testid", "part-failed");
        box.getElement().setAttribute("role", "alert");
        return box;
    }
}
