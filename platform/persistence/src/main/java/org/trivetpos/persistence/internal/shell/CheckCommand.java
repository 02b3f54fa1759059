package org.trivetpos.persistence.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.Texts;
import org.trivetpos.persistence.StoreHealth;
import org.trivetpos.persistence.StoreUnavailableException;

/** Reads every table. */
@Service
@Command(scope = "store", name = "check", description = "Reads all of the store and says how it is")
public final class CheckCommand implements Action {

    @Reference
    private StoreHealth health;

    @Reference
    private Texts texts;

    @Override
    public @Nullable Object execute() {
        try {
            Refusal damaged = health.check();
            StoreHealth.Report report = health.report();
            Refusal told = damaged != null ? damaged : report.trouble();
            System.out.println(report.state() + (told == null ? "" : ": " + texts.text(Locale.getDefault(), told)));
        } catch (StoreUnavailableException refused) {
            System.out.println(texts.text(Locale.getDefault(), refused.refusal()));
        }
        return null;
    }
}
