package org.trivetpos.front.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/**
 * The keyboard of the order screen. The browser decides at once which keys mean something (typing goes to the search
 * field from wherever the focus is) and tells the server the few that do.
 */
final class Keyboard {

    /** A second person's PIN, typed into a dialog of the host, is nobody else's: not even if the focus got lost. */
    private static final String COVERED = """
            const covered = () => [...document.querySelectorAll('vaadin-dialog,vaadin-confirm-dialog')]
              .some(dialog => dialog.opened);
            """;

    /** While a dialog stands over the desk ({@code inert}), or another one is in front, nothing is heard. */
    private static final String DESK = """
            const desk = this, search = $0;
            const heard = e => {
              if (!desk.isConnected) { document.removeEventListener('keydown', heard); return; }
              if (desk.inert || desk.closest('[inert]') || covered() || e.isComposing || e.defaultPrevented) return;
              const at = document.activeElement;
              const elsewhere = at && at !== search;
              if (elsewhere && (at.closest('[role=dialog],vaadin-dialog') || at.matches('input,textarea,select')))
                  return;
              const typing = at === search && search.value !== '';
              const key = e.ctrlKey && e.key === 'Enter' ? 'Pay' : e.key;
              const send = () => { e.preventDefault(); desk.dispatchEvent(new CustomEvent('trivet-key', {detail:
                  key})); };
              if (['Pay', 'F2', 'F4', 'F6', 'F7', 'F8', 'F9'].includes(key)) return send();
              if (e.ctrlKey || e.altKey || e.metaKey) return;
              if (key === 'F3') {
                  e.preventDefault(); search.value = '?'; search.focus({preventScroll: true}); return;
              }
              if (key === 'Escape' && typing) { search.value = ''; search.dispatchEvent(new Event('input')); return; }
              if (key === 'ArrowDown' || key === 'ArrowUp') return send();
              if (!typing && ['+', '-', 'Delete'].includes(key)) return send();
              if (key.length === 1 && key !== ' ' && at !== search) search.focus({preventScroll: true});
            };
            document.addEventListener('keydown', heard);
            if (matchMedia('(pointer: fine)').matches) search.focus({preventScroll: true});
            """;

    /** Enter empties the field at once, so that a scanner's next code does not meet the last one. */
    private static final String SEARCH = """
            this.addEventListener('keydown', e => {
              if (e.key !== 'Enter' || e.ctrlKey || e.isComposing) return;
              e.preventDefault();
              const typed = this.value;
              this.value = '';
              this.dispatchEvent(new CustomEvent('trivet-enter', {detail: typed}));
            });
            """;

    /** A dialog hears digits and editing keys; Enter on a button is that button's own. */
    private static final String DIALOG = """
            const panel = this;
            const heard = e => {
              if (!panel.isConnected) { document.removeEventListener('keydown', heard); return; }
              if (panel.closest('[hidden]') || covered()) return;
              const at = document.activeElement;
              if (at && !panel.contains(at) && at.closest('[role=dialog],vaadin-dialog')) return;
              if (e.isComposing || e.ctrlKey && e.key !== 'Enter' || e.altKey || e.metaKey) return;
              const field = at && panel.contains(at) && at.matches('input,textarea');
              let key = e.key === 'Delete' ? 'clear' : e.key === 'Backspace' ? 'back' : e.key === ',' ? '.' : e.key;
              if (key === 'Enter' && !e.ctrlKey && at && panel.contains(at) && at.matches('button,textarea')) return;
              const digit = /^[0-9.]$/.test(key) || key === 'back' || key === 'clear';
              const known = key === 'Escape' || key === 'Enter' || !field && digit;
              if (!known) return;
              e.preventDefault();
              panel.dispatchEvent(new CustomEvent('trivet-key', {detail: key}));
            };
            document.addEventListener('keydown', heard);
            const first = panel.querySelector('[autofocus]');
            (first || panel).focus({preventScroll: true});
            """;

    private Keyboard() { }

    /** Listens for the desk's keys; typed text goes to {@code search}. */
    static void desk(Component desk, Component search, Consumer<String> pressed) {
        keys(desk, pressed);
        desk.addAttachListener(attached -> desk.getElement().executeJs(COVERED + DESK, search.getElement()));
    }

    /** Listens for what is typed and entered. */
    static void search(Component field, Consumer<String> typed, Consumer<String> entered) {
        field.addAttachListener(attached -> field.getElement().executeJs(SEARCH));
        field.getElement().addEventListener("input", event -> typed.accept(text(event, "element.value")))
                .addEventData("element.value").debounce(120);
        field.getElement().addEventListener("trivet-enter", event -> entered.accept(text(event, "event.detail")))
                .addEventData("event.detail");
    }

    /** Listens for a dialog's keys: digits, {@code .}, {@code back}, {@code clear}, Enter, Escape. */
    static void dialog(Component panel, Consumer<String> pressed) {
        keys(panel, pressed);
        panel.addAttachListener(attached -> panel.getElement().executeJs(COVERED + DIALOG));
    }

    private static Registration keys(Component on, Consumer<String> pressed) {
        return on.getElement().addEventListener("trivet-key", event -> pressed.accept(text(event, "event.detail")))
                .addEventData("event.detail");
    }

    static String text(DomEvent event, String expression) {
        return event.getEventData().path(expression).asString("");
    }
}
