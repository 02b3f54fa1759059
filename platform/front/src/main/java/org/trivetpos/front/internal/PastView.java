package org.trivetpos.front.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.Refund;

/** Past orders: the list at the left, the one that is looked at beside it; on a phone they take turns. */
final class PastView extends Div {

    private final Archive archive;
    private final Words words;
    private final Div surface = Touch.box("past-surface");
    private final Stage stage;
    private final PastList list;
    private final Div beside = Touch.box("past-beside");

    PastView(Archive archive, Words words) {
        this.archive = archive;
        this.words = words;
        list = new PastList(archive, words, this::open);
        stage = new Stage(surface, list.search());
        addClassNames("front", "past");
        surface.add(list, beside);
        add(surface, stage);
        leave();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        list.refresh();
    }

    private void open(CheckId check) {
        archive.find(check).ifPresentOrElse(this::show, () -> words.workplace().tell(words.of("past.gone")));
    }

    private void show(SoldOrder sold) {
        SaleDetail detail = new SaleDetail(archive, words, sold, this::leave, () -> refund(sold),
                () -> stage.open(new ReopenDialog(stage, words, archive.refunds(), sold)));
        list.choose(sold.check().id());
        beside.removeAll();
        beside.add(detail);
        surface.setClassName("detail-open", true);
    }

    private void leave() {
        list.choose(null);
        beside.removeAll();
        beside.add(Touch.box("bill-empty", Touch.text(words.of("past.choose")),
                Touch.text(words.of("past.choose.hint"), "hint")));
        surface.setClassName("detail-open", false);
    }

    private void refund(SoldOrder sold) {
        stage.open(new RefundDialog(stage, words, archive, sold, this::refunded));
    }

    private void refunded(Refund done) {
        open(done.check());
        list.refresh();
        words.workplace().tell(words.of("refund.done", done.amount()));
    }
}
