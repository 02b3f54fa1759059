package org.trivetpos.upkeep;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** Somebody looked at the recovery key of the backups. Subject: {@code backups}. The key itself is not in it. */
@FactType("upkeep.RecoveryKeyShown")
public record RecoveryKeyShown(String keyId) implements Fact { }
