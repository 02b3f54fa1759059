package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The health page: what is wrong, or that nothing is; brings itself up to date while it is open. */
final class HealthView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Checkup checkup;
    private final Div page = new Div();
    private final Span looked = Fittings.named(new Span(), "health-looked");
    private transient @Nullable Findings shown;

    HealthView(Office office, Checkup checkup) {
        this.office = office;
        this.checkup = checkup;
        Workbench bench = new Workbench(office, office.t("health.title"), Fittings.named(
                Fittings.plain(office.t("health.look"), VaadinIcon.REFRESH, this::lookNow), "health-look"));
        looked.addClassNames("muted", "health-looked");
        bench.tools(looked);
        page.addClassNames("settings", "health");
        Fittings.named(page, "health");
        page.getElement().setAttribute("aria-live", "polite");
        bench.list(page);
        getContent().add(bench);
        getContent().setSizeFull();
        addAttachListener(attached -> {
            AutoCloseable following = checkup.follow(look ->
                    office.workplace().access(() -> show(look.at(), look.findings())));
            addDetachListener(detached -> {
                detached.unregisterListener();
                Following.close(following);
            });
        });
        show(null, null);
    }

    private void lookNow() {
        office.workplace().background(checkup::look, look -> show(look.at(), look.findings()));
    }

    /** What stands there stays while it is the same: a person who reads a line keeps it. */
    private void show(@Nullable Instant at, @Nullable Findings found) {
        looked.setText(at == null ? office.t("health.looking")
                : office.t("health.looked", office.clockTime(at), Checkup.SECONDS));
        if (found == null || found.equals(shown)) {
            return;
        }
        shown = found;
        page.removeAll();
        if (found.isWell()) {
            page.add(well());
            return;
        }
        Span count = Fittings.named(new Span(office.t("health.count", found.count())), "health-count");
        count.addClassName("health-count");
        page.add(count);
        HealthCards cards = new HealthCards(office);
        page.add(cards.data(found.data(), found.silent()));
        found.byPlugin().forEach((origin, troubles) -> page.add(cards.plugin(origin, troubles)));
        page.add(cards.readers(found.readers()), cards.printers(found.printers()));
    }

    private Div well() {
        Span sign = new Span(VaadinIcon.CHECK_CIRCLE.create());
        sign.addClassName("health-sign");
        Span words = new Span(office.t("health.well"));
        words.addClassName("health-well");
        Div empty = new Div(sign, words, new Span(office.t("health.well-words")));
        empty.addClassName("list-empty");
        return Fittings.named(empty, "health-empty");
    }
}
