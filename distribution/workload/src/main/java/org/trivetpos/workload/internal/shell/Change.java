package org.trivetpos.workload.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.workload.internal.Churn;

/** Changes plugins at random and says what each change was and how long it took. */
@Service
@Command(scope = "workload", name = "change", description = "Makes random changes of plugins")
public final class Change implements Action {

    @Reference
    private Churn churn;

    @Reference
    private Texts texts;

    @Argument(index = 0, name = "folder", required = true)
    private String folder = "";

    @Argument(index = 1, name = "times", required = true)
    private int times;

    @Argument(index = 2, name = "seed", required = true)
    private long seed;

    @Override
    public @Nullable Object execute() throws Exception {
        try {
            churn.change(Path.of(folder), times, seed).forEach(System.out::println);
            System.out.println("changed");
        } catch (RefusedException refused) {
            System.out.println(texts.text(java.util.Locale.ENGLISH, refused.refusal()));
        }
        return null;
    }
}
