package org.trivetpos.identity;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;

/**
 * A second person allowed one thing on one terminal. Subject: the approval's id, which later facts name as their
 * approver, so that {@code Journal.about} finds the person.
 */
@FactType("identity.ApprovalGiven")
public record ApprovalGiven(ApprovalId approval, StaffId approver, String name, TerminalId terminal, String permission)
        implements Fact { }
