package org.trivetpos.plugins.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.Plan;
import org.trivetpos.plugins.Plugins;

/** A change of a plugin from the shell: what it would mean, and with the word given, the change itself. */
abstract class ChangeCommand implements Action {

    @Reference
    private Plugins plugins;

    @Reference
    private Texts texts;

    @Option(name = "--plan", description = "only say what it would mean")
    private boolean planOnly;

    @Option(name = "--force", description = "in spite of reservations; obstacles cannot be forced")
    private boolean force;

    abstract Change change(Plugins plugins);

    @Override
    public final @Nullable Object execute() {
        PlanWords words = new PlanWords(texts);
        try {
            Plan plan = plugins.plan(change(plugins));
            words.lines(plan).forEach(System.out::println);
            if (!planOnly && plan.possible() && (force || plan.reservations().isEmpty())) {
                plugins.carryOut(null, plan, force);
                System.out.println(words.text("plugins.done", words.title(plan)));
            }
        } catch (RefusedException refused) {
            System.out.println(words.words(refused.refusal()));
        }
        return null;
    }
}
