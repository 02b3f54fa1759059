package org.trivetpos.store;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;

/** Somebody had a scheduled job run at once. Subject: the job's id. */
@FactType("store.JobRunByHand")
public record JobRunByHand(String job, LocalText title) implements Fact { }
