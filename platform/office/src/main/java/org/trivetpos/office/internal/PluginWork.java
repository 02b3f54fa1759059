package org.trivetpos.office.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;

/** What is done to plugins and may take seconds: off the tab's thread, and whatever becomes of it ends in words. */
final class PluginWork {

    private static final Logger LOG = LoggerFactory.getLogger(PluginWork.class);

    private PluginWork() { }

    /** @param ended gets the reason if it was not done, on the tab's thread */
    static void start(Office office, Consumer<CommandContext> work, Consumer<Optional<Refusal>> ended) {
        CommandContext context = office.workplace().newRequest();
        office.workplace().background(() -> outcome(context, work), ended);
    }

    private static Optional<Refusal> outcome(CommandContext context, Consumer<CommandContext> work) {
        try {
            work.accept(context);
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.refusal());
        } catch (RuntimeException failure) {
            LOG.error("a change of plugins could not be made", failure);
            return Optional.of(Refusal.of("office.plugins.failed"));
        }
    }
}
