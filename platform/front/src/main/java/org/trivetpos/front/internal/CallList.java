package org.trivetpos.front.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.ordering.Call;
import org.trivetpos.ordering.Calls;
import org.trivetpos.ui.Workplace;

/** The calls that wait, each to be dismissed by whoever has dealt with it, and those of before. */
final class CallList extends Dialog {

    private static final int MOST_BEFORE = 10;

    private final transient Calls calls;
    private final transient CallWords words;
    private final transient Workplace workplace;
    private final Div rows = Touch.named(Touch.box("calls-list"), "calls-list");
    private transient @Nullable AutoCloseable listening;

    CallList(Calls calls, CallWords words, Workplace workplace) {
        this.calls = calls;
        this.words = words;
        this.workplace = workplace;
        setHeaderTitle(workplace.text("front.call.title"));
        setWidth("min(520px, 96vw)");
        add(rows);
        getFooter().add(Touch.button(workplace.text("front.close"), "chip", "calls-close", this::close));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        listening = calls.onChange(() -> workplace.access(this::draw));
        draw();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        AutoCloseable open = listening;
        listening = null;
        if (open != null) {
            Listening.close(open);
        }
    }

    private void draw() {
        rows.removeAll();
        List<Call> waiting = calls.waiting();
        waiting.forEach(call -> rows.add(row(call, true)));
        if (waiting.isEmpty()) {
            rows.add(Touch.text(words.words().of("call.none"), "muted"));
        }
        List<Call> before = calls.recent().stream().filter(call -> !waiting.contains(call)).limit(MOST_BEFORE).toList();
        if (!before.isEmpty()) {
            rows.add(Touch.text(words.words().of("call.before"), "calls-before"));
            before.forEach(call -> rows.add(row(call, false)));
        }
    }

    private Div row(Call call, boolean waits) {
        Div row = Touch.named(Touch.box(waits ? "call-row" : "call-row past",
                Touch.box("call-middle", Touch.text(words.who(call), "call-number"),
                        Touch.text(words.about(call), "muted")),
                Touch.text(words.when(call), "call-time")), "call-row");
        if (waits) {
            row.add(Touch.button(words.words().of("call.dismiss"), "chip on", "call-dismiss", () -> dismiss(call)));
        }
        return row;
    }

    private void dismiss(Call call) {
        workplace.run(context -> {
            calls.dismiss(context, call.id());
            if (calls.waiting().isEmpty()) {
                close();
            } else {
                draw();
            }
        });
    }
}
