package org.trivetpos.store;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** A setting was changed; the values of a secret are left empty. Subject: the last 40 characters of its key. */
@FactType("store.SettingChanged")
public record SettingChanged(String key, boolean secret, String before, String after) implements Fact { }
