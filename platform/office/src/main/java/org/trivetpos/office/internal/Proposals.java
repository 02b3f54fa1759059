package org.trivetpos.office.internal;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.Plan;
import org.trivetpos.plugins.Plugins;

/** Changes of plugins from any screen of the console: what one would mean opens at the side, with the button for it. */
final class Proposals {

    private final Office office;
    private final Plugins plugins;
    private final Workbench bench;
    private final Consumer<String> refused;
    private final BiConsumer<Plan, Boolean> closed;

    /**
     * @param refused gets the words if a change cannot even be planned
     * @param closed  is told when it is over, and whether it was done
     */
    Proposals(Office office, Plugins plugins, Workbench bench, Consumer<String> refused,
            BiConsumer<Plan, Boolean> closed) {
        this.office = office;
        this.plugins = plugins;
        this.bench = bench;
        this.refused = refused;
        this.closed = closed;
    }

    /**
     * Works out what a change would mean, off this thread, and shows it.
     *
     * @param atOnce   true to do it without asking if there is nothing to say about it
     * @param finished runs in any case, when nothing more will come of it
     */
    void propose(Change change, boolean atOnce, Runnable finished) {
        office.workplace().background(() -> planned(change), outcome -> {
            switch (outcome) {
                case Refused(Refusal why) -> {
                    finished.run();
                    bench.closeSide();
                    refused.accept(office.words(why));
                }
                case Planned(Plan plan) -> bench.side(PlanPart.title(office, plan),
                        new PlanPart(office, plugins, plan, atOnce, done -> {
                            finished.run();
                            bench.closeSide();
                            closed.accept(plan, done);
                            if (done) {
                                office.workplace().tell(office.t("plugins.done", PlanPart.title(office, plan)));
                            }
                        }, () -> propose(change, atOnce, finished)));
            }
        });
    }

    private sealed interface Outcome { }

    private record Planned(Plan plan) implements Outcome { }

    private record Refused(Refusal why) implements Outcome { }

    private Outcome planned(Change change) {
        try {
            return new Planned(plugins.plan(change));
        } catch (RefusedException refusedNow) {
            return new Refused(refusedNow.refusal());
        }
    }
}
