package org.trivetpos.ui.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreHealth;
import org.trivetpos.ui.StatusPill;
import org.trivetpos.ui.Workplace;

/** Says on top of every screen that something is wrong with the stored data; a tap says what, and what to do. */
@org.osgi.service.component.annotations.Component
public final class StorePill implements StatusPill {

    private final StoreHealth health;

    @Activate
    public StorePill(@Reference StoreHealth health) {
        this.health = health;
    }

    @Override
    public int position() {
        return 0;
    }

    @Override
    public Component create(Workplace workplace) {
        Refusal trouble = health.report().trouble();
        NativeButton pill = new NativeButton(workplace.text("ui.store-trouble"));
        pill.addClassNames("pill", "warn", "pill-button");
        pill.getElement().setAttribute("data-testid", "store-trouble");
        pill.setVisible(trouble != null);
        if (trouble != null) {
            pill.addClickListener(tap -> workplace.refuse(trouble));
        }
        return pill;
    }
}
