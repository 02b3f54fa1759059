package org.trivetpos.front.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.ordering.Call;
import org.trivetpos.ordering.Calls;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.StatusPill;
import org.trivetpos.ui.Workplace;

/**
 * Says who calls on top of the screen, where nothing moves away under a finger; a tap shows the calls, and what can be
 * done about them.
 */
@org.osgi.service.component.annotations.Component
public final class CallPill implements StatusPill {

    private final Calls calls;
    private final Shops shops;

    @Activate
    public CallPill(@Reference Calls calls, @Reference Shops shops) {
        this.calls = calls;
        this.shops = shops;
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public Component create(Workplace workplace) {
        return new Pill(calls, shops, workplace);
    }

    /** The pill of one tab. */
    private static final class Pill extends NativeButton {

        private final transient Calls calls;
        private final transient CallWords words;
        private final Span who = Touch.text("", "call-who");
        private final Span tail = Touch.text("", "call-tail");
        private final Span when = Touch.text("", "call-when");
        private final transient Workplace workplace;
        private transient @Nullable AutoCloseable listening;

        Pill(Calls calls, Shops shops, Workplace workplace) {
            this.calls = calls;
            this.workplace = workplace;
            this.words = new CallWords(new Words(workplace), shops);
            addClassNames("pill", "pill-button", "call-pill");
            Touch.named(this, "call-pill");
            getElement().setAttribute("aria-live", "polite");
            add(VaadinIcon.PHONE.create(), who, tail, when);
            addClickListener(tap -> new CallList(calls, words, workplace).open());
            show(List.of());
        }

        @Override
        protected void onAttach(AttachEvent event) {
            listening = calls.onChange(() -> {
                List<Call> now = calls.waiting();
                workplace.access(() -> show(now));
            });
            show(calls.waiting());
        }

        @Override
        protected void onDetach(DetachEvent event) {
            AutoCloseable open = listening;
            listening = null;
            if (open != null) {
                Listening.close(open);
            }
        }

        private void show(List<Call> waiting) {
            setVisible(!waiting.isEmpty());
            if (!waiting.isEmpty()) {
                Call newest = waiting.getFirst();
                who.setText(words.who(newest));
                tail.setText(words.tail(newest));
                when.setText(waiting.size() > 1 ? words.more(waiting.size() - 1) : words.when(newest));
                getElement().setAttribute("aria-label", words.announced(newest));
            }
        }
    }
}
