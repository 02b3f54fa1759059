package org.trivetpos.front.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.store.Shops;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftReport;
import org.trivetpos.till.Till;

/** The shift of this terminal: closed, running and waiting for its count, or just closed with its report. */
final class ShiftView extends Div {

    private static final int RECENT = 8;

    private final Till till;
    private final Shops shops;
    private final Ordering ordering;
    private final Words words;
    private final Div content = Touch.box("shift-content");
    private final Stage stage = new Stage(content, content);

    ShiftView(Till till, Shops shops, Ordering ordering, Words words) {
        this.till = till;
        this.shops = shops;
        this.ordering = ordering;
        this.words = words;
        addClassNames("front", "shift");
        add(content, stage);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    private void refresh() {
        content.removeAll();
        Optional<Shift> running = till.current(words.workplace().terminal().id());
        running.ifPresentOrElse(this::showRunning, () ->
                content.add(new FloatPanel(words, till, currency(), this::refresh)));
        content.add(drawer(running.isPresent()));
        showRecent();
    }

    /** What opens it without a sale; nothing that is done for practice does. */
    private Div drawer(boolean open) {
        if (ordering.isTraining(words.workplace().terminal().id())) {
            return Touch.named(Touch.box("card", Touch.text(words.of("drawer.practising"), "hint")), "shift-no-drawer");
        }
        Div buttons = Touch.box("more-row");
        if (open) {
            for (CashDialog.Way way : CashDialog.Way.values()) {
                buttons.add(Touch.button(words.of("cash.title." + way), "small",
                        way == CashDialog.Way.IN ? "shift-pay-in" : "shift-pay-out",
                        () -> stage.open(new CashDialog(stage, words, till, currency(), way))));
            }
        }
        buttons.add(Touch.button(words.of("more.drawer"), "small", "shift-drawer",
                () -> stage.open(new DrawerDialog(stage, words, till))));
        return Touch.box("card", Touch.text(words.of("shift.drawer.hint"), "hint"), buttons);
    }

    private CurrencyUnit currency() {
        return shops.current().currency();
    }

    private void showRunning(Shift shift) {
        Div facts = Touch.box("facts",
                fact("shift.opened", words.of("shift.opened.value", shift.openedAt(), shift.openedByName())),
                fact("shift.float.label", words.money(shift.openingFloat())),
                fact("shift.day", shift.businessDay().toString()));
        content.add(Touch.box("card", new H2(words.of("shift.running")), facts,
                Touch.text(words.of("shift.blind"), "hint")));
        content.add(new CountPanel(words, currency(), this::close));
    }

    private Div fact(String label, String value) {
        return Touch.box("fact", Touch.text(words.of(label), "label"), Touch.text(value, "fact-value"));
    }

    private void close(Money counted) {
        words.workplace().run(context -> {
            ShiftReport report = till.close(context, counted);
            content.removeAll();
            content.add(Touch.named(Touch.box("banner good", Touch.text(words.of("shift.done"))), "shift-done"));
            content.add(new ReportPanel(words, report));
            content.add(Touch.box("shift-next",
                    Touch.button(words.of("shift.next"), "strong", "shift-next", this::refresh)));
        });
    }

    private void showRecent() {
        List<Shift> closed = till.shifts(RECENT).stream().filter(shift -> shift.closedAt() != null).toList();
        if (closed.isEmpty()) {
            return;
        }
        Div list = Touch.box("card recent", new H2(words.of("shift.recent")));
        for (Shift shift : closed) {
            list.add(Touch.button(words.of("shift.recent.line", shift.openedAt(), shift.openedByName()), "recent-shift",
                    "shift-" + shift.id().value(), () -> showReport(shift)));
        }
        content.add(list);
    }

    private void showReport(Shift shift) {
        words.workplace().run(context -> {
            ShiftReport report = till.report(context, shift.id());
            content.removeAll();
            content.add(new ReportPanel(words, report));
            content.add(Touch.box("shift-next",
                    Touch.button(words.of("back"), "small", "shift-back", this::refresh)));
        });
    }
}
