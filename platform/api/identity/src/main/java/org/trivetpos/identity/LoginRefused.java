package org.trivetpos.identity;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;

/**
 * A login or an approval was refused. Subject: the id of the person who was chosen.
 *
 * @param name   of the person as it was, or empty if nobody has that id
 * @param asked  key of the permission that was to be approved, or empty for a login
 * @param reason why
 */
@FactType("identity.LoginRefused")
public record LoginRefused(StaffId staff, String name, TerminalId terminal, String asked, Reason reason)
        implements Fact {

    /** Why it was refused; {@code PAUSED} is recorded once for each pause, because no PIN is looked at in it. */
    public enum Reason { WRONG_PIN, PAUSED, NOT_PAIRED, PERSON_LEFT, MAY_NOT_APPROVE }
}
