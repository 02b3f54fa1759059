package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Origin;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.store.ScheduledJobs;
import org.trivetpos.upkeep.SupportBundles;

/** The health page: what is wrong, or that nothing is; brings itself up to date while it is open. */
final class HealthView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Checkup checkup;
    private final transient Plugins plugins;
    private final transient Proposals proposals;
    private final Workbench bench;
    private final Div page = new Div();
    private final Span looked = Fittings.named(new Span(), "health-looked");
    private transient @Nullable Findings shown;

    HealthView(Office office, Checkup checkup, Plugins plugins, ScheduledJobs jobs, SupportBundles support) {
        this.office = office;
        this.checkup = checkup;
        this.plugins = plugins;
        bench = new Workbench(office, office.t("health.title"), Fittings.named(
                Fittings.plain(office.t("health.look"), VaadinIcon.REFRESH, this::lookNow), "health-look"));
        looked.addClassNames("muted", "health-looked");
        proposals = new Proposals(office, plugins, bench, office.workplace()::tell, (plan, done) -> lookNow());
        bench.tools(looked);
        page.addClassNames("settings", "health");
        Fittings.named(page, "health");
        page.getElement().setAttribute("aria-live", "polite");
        bench.list(page, new ScheduledPart(office, jobs), new SupportPart(office, support));
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
        HealthCards cards = new HealthCards(office, this::mayGo,
                origin -> proposals.propose(new Change.SwitchOff(new PluginId(origin.bundle())), true, () -> { }));
        page.add(cards.data(found.data(), found.silent()));
        found.byPlugin().forEach((origin, troubles) -> page.add(cards.plugin(origin, troubles)));
        page.add(cards.jobs(found.jobs()), cards.readers(found.readers()), cards.printers(found.printers()));
    }

    /** A plugin, and a person who may switch it off; what belongs to the house stays. */
    private boolean mayGo(Origin origin) {
        return office.workplace().may(Plugins.MANAGE) && plugins.installed().stream()
                .anyMatch(plugin -> plugin.id().value().equals(origin.bundle()));
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
