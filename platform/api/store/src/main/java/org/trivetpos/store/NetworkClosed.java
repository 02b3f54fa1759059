package org.trivetpos.store;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/** The shop answers its own machine alone again. Subject: {@code network}. */
@FactType("store.NetworkClosed")
public record NetworkClosed(String address, int port) implements Fact { }
