package org.trivetpos.ui.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Function;
import org.trivetpos.identity.Login;
import org.trivetpos.identity.Login.NotAllowed;
import org.trivetpos.identity.Login.Paused;
import org.trivetpos.identity.Login.WrongPin;

/** Ten big keys; the PIN never leaves the server's memory and is never shown. */
final class PinPad extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 12;

    private final transient Host host;
    private final Locale locale;
    private final transient Function<String, Login.Outcome> check;
    private final transient Runnable welcome;
    private final Span dots = new Span();
    private final Span trouble = new Span();
    private final StringBuilder pin = new StringBuilder();

    PinPad(Host host, Locale locale, String who, Function<String, Login.Outcome> check, Runnable welcome,
            Runnable back) {
        this.host = host;
        this.locale = locale;
        this.check = check;
        this.welcome = welcome;
        addClassName("pin");
        Span name = new Span(who);
        name.addClassName("asking");
        dots.addClassName("pin-dots");
        dots.getElement().setAttribute("aria-live", "polite");
        trouble.addClassName("pin-trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.getElement().setAttribute("data-testid", "pin-trouble");
        add(name, dots, trouble, keys(back));
        showDots();
    }

    private Div keys(Runnable back) {
        Div keys = new Div();
        keys.addClassName("pin-keys");
        for (int digit = 1; digit <= 9; digit++) {
            keys.add(digit(digit));
        }
        NativeButton leave = key("←", host.text(locale, "ui.back"), "pin-back", back);
        NativeButton erase = key("⌫", host.text(locale, "ui.erase"), "pin-erase", this::erase);
        keys.add(leave, digit(0), erase);
        String go = host.text(locale, "ui.enter");
        NativeButton enter = key(go, go, "pin-enter", this::enter);
        enter.addClassName("pin-go");
        keys.add(enter);
        return keys;
    }

    private NativeButton digit(int digit) {
        return key(String.valueOf(digit), String.valueOf(digit), "pin-" + digit, () -> type(digit));
    }

    private NativeButton key(String face, String label, String id, Runnable action) {
        NativeButton key = new NativeButton(face, e -> action.run());
        key.addClassName("pin-key");
        key.getElement().setAttribute("aria-label", label);
        key.getElement().setAttribute("data-testid", id);
        return key;
    }

    /** What was tapped to come here is gone, and the focus with it; digits are typed here and nowhere else. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setAttribute("tabindex", "-1");
        getElement().executeJs("this.focus({preventScroll: true})");
        for (int digit = 0; digit <= 9; digit++) {
            int typed = digit;
            Shortcuts.addShortcutListener(this, () -> type(typed), Key.of(String.valueOf(digit)));
        }
        Shortcuts.addShortcutListener(this, this::erase, Key.BACKSPACE);
        Shortcuts.addShortcutListener(this, this::enter, Key.ENTER);
    }

    private void type(int digit) {
        if (pin.length() < LONGEST) {
            pin.append(digit);
            trouble.setText("");
            showDots();
        }
    }

    private void erase() {
        if (!pin.isEmpty()) {
            pin.setLength(pin.length() - 1);
            showDots();
        }
    }

    private void showDots() {
        dots.setText(pin.isEmpty() ? host.text(locale, "ui.type-pin") : "●".repeat(pin.length()));
        dots.setClassName("muted", pin.isEmpty());
        dots.getElement().setAttribute("aria-label", host.text(locale, "ui.digits-typed", pin.length()));
    }

    private void enter() {
        if (pin.isEmpty()) {
            return;
        }
        Login.Outcome outcome = check.apply(pin.toString());
        pin.setLength(0);
        showDots();
        switch (outcome) {
            case Login.Welcome in -> welcome.run();
            case Login.Approved allowed -> welcome.run();
            case WrongPin wrong -> trouble.setText(host.text(locale, "ui.wrong-pin", wrong.triesLeft()));
            case Paused paused -> trouble.setText(host.text(locale, "ui.paused", paused.left().toSeconds() + 1));
            case NotAllowed not -> trouble.setText(host.text(locale, not.code()));
        }
    }
}
