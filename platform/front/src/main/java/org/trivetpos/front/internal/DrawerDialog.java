package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.NativeButton;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.till.Till;

/** Opens the drawer without a sale, once somebody has said why. */
final class DrawerDialog extends Overlay {

    private final Words words;
    private final Till till;
    private final ReasonPick reasons;
    private final NativeButton confirm;

    DrawerDialog(Stage stage, Words words, Till till) {
        super(stage, "narrow", words.of("drawer.title"), words.of("cancel"));
        this.words = words;
        this.till = till;
        confirm = Touch.button(words.of("drawer.confirm"), "strong", "drawer-confirm", this::enter);
        reasons = new ReasonPick(words, till.drawerReasons(), this::refresh);
        addToBody(Touch.text(words.of("drawer.hint"), "hint"), reasons);
        addToFoot(Touch.button(words.of("cancel"), "small", "drawer-cancel", this::close), confirm);
        refresh();
    }

    private void refresh() {
        confirm.setEnabled(!reasons.isMissing());
    }

    @Override
    void enter() {
        if (reasons.isMissing()) {
            return;
        }
        LocalText reason = reasons.reason();
        words.workplace().run(context -> {
            till.openDrawer(context, reason);
            close();
            words.workplace().tell(words.of("drawer.done"));
        });
    }
}
