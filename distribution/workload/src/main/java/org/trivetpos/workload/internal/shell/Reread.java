package org.trivetpos.workload.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.workload.internal.PastWords;

/** Has the words of all sales drawn from the journal anew, and says whether they are what they were. */
@Service
@Command(scope = "workload", name = "reread", description = "Draws the words of all sales from the journal anew")
public final class Reread implements Action {

    @Reference
    private PastWords words;

    @Override
    public @Nullable Object execute() throws Exception {
        System.out.println(words.compare());
        return null;
    }
}
