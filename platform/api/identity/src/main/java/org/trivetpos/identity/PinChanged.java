package org.trivetpos.identity;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.StaffId;

/** A PIN was set; it stands nowhere. Subject: the person's id. */
@FactType("identity.PinChanged")
public record PinChanged(StaffId staff, String name) implements Fact { }
