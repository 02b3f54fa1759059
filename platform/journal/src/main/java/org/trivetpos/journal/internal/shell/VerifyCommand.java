package org.trivetpos.journal.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.Verification.Broken;
import org.trivetpos.journal.Verification.Intact;

/** Checks every number, hash and anchor. */
@Service
@Command(scope = "journal", name = "verify", description = "Checks every number, hash and anchor of the journal")
public final class VerifyCommand implements Action {

    @Reference
    private Journal journal;

    @Override
    public @Nullable Object execute() {
        System.out.println(switch (journal.verify()) {
            case Intact intact -> "INTACT: " + intact.facts() + " facts, " + intact.anchors() + " anchors, head "
                    + intact.headHash();
            case Broken broken -> "BROKEN at " + broken.number() + ": " + broken.damage() + ", " + broken.words();
        });
        return null;
    }
}
