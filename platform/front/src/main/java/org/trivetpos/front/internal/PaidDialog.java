package org.trivetpos.front.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.settlement.Check;

/** Unmistakably paid: the change, the receipt's number, how its paper stands. Leaves at the next tap or by itself. */
final class PaidDialog extends Overlay {

    private static final int SECONDS = 8;

    /**
     * Nothing of the next guest gets lost: typing goes to the search field at once, a key like F6 to the desk, a tap to
     * what lies under it.
     */
    private static final String LEAVE_BY_ITSELF = """
            const paid = this, search = $1;
            const typed = e => {
              const command = /^F\\d$/.test(e.key);
              if (e.ctrlKey || e.altKey || e.metaKey || !command && (e.key.length !== 1 || e.key === ' ')) return;
              if (!command) e.stopImmediatePropagation();
              search.focus({preventScroll: true});
              leave();
            };
            const leave = () => {
              clearTimeout(timer);
              document.removeEventListener('keydown', typed, true);
              document.removeEventListener('pointerdown', tapped, true);
              if (!paid.isConnected) return;
              paid.hidden = true;
              paid.dispatchEvent(new CustomEvent('trivet-done'));
            };
            const tapped = e => { if (!paid.contains(e.target)) leave(); };
            const timer = setTimeout(leave, $0 * 1000);
            document.addEventListener('keydown', typed, true);
            document.addEventListener('pointerdown', tapped, true);
            paid.addEventListener('click', leave);
            """;

    private final Words words;
    private final Rooms rooms;
    private final Check check;
    private final Span paper = Touch.named(Touch.text("", "paid-paper"), "receipt-state");
    private @Nullable AutoCloseable listening;

    PaidDialog(Stage stage, Words words, Rooms rooms, Check check) {
        super(stage, "paid", words.of("paid"), words.of("next-guest"));
        this.words = words;
        this.rooms = rooms;
        this.check = check;
        Touch.named(this, "paid");
        Span change = Touch.named(Touch.text(words.money(check.change()), "paid-change"), "paid-change");
        addToBody(Touch.text("✓", "paid-tick"),
                Touch.box("paid-main", Touch.text(words.of("change"), "label"), change),
                Touch.box("paid-facts",
                        Touch.text(words.of("paid.received", check.due(), check.due().plus(check.change()))),
                        Touch.named(Touch.text(check.isTraining() ? words.of("paid.practised")
                                : words.of("paid.receipt", String.valueOf(check.receiptNumber()))),
                                "receipt-number"),
                        paper));
        NativeButton next = Touch.button(words.of("next-guest"), "strong", "paid-next", this::close);
        addToFoot(next);
        getElement().addEventListener("trivet-done", event -> close());
        writePaper();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(LEAVE_BY_ITSELF, SECONDS, stage().typingTarget().getElement());
        listening = rooms.printing().onChange(() -> words.workplace().access(this::writePaper));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        AutoCloseable held = listening;
        if (held != null) {
            Listening.close(held);
        }
    }

    private void writePaper() {
        PrintJob job = rooms.printing().byKey("receipt:" + check.id().value()).orElse(null);
        String state = job == null ? "NONE" : job.state().name();
        paper.setText(words.of("paper." + state));
        boolean trouble = job != null && (job.trouble() != null || job.state() == PrintJob.State.UNCLEAR
                || job.state() == PrintJob.State.REJECTED);
        paper.setClassName("trouble", trouble);
        if (job != null && job.trouble() != null) {
            paper.setText(words.of("paper.trouble", words.workplace().text(job.trouble())));
        }
    }

    @Override
    boolean letsWorkGoOn() {
        return true;
    }

    @Override
    void enter() {
        close();
    }
}
