package org.trivetpos.store;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * The shop was opened to other machines. Subject: {@code network}.
 *
 * @param fingerprint of the certificate that tablets trust; empty if nothing is encrypted
 */
@FactType("store.NetworkOpened")
public record NetworkOpened(String address, int port, boolean encrypted, String fingerprint) implements Fact { }
