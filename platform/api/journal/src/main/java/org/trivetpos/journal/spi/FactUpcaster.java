package org.trivetpos.journal.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Brings an old version of a fact to the next one; registered by the fact's owner. Pure. */
@ConsumerType
public interface FactUpcaster {

    String type();

    int fromVersion();

    /** The JSON of {@code fromVersion}, rewritten as {@code fromVersion + 1}. */
    String upcast(String json);
}
