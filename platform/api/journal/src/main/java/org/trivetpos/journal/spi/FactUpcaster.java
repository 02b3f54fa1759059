package org.trivetpos.journal.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Brings an old version of a fact to the next one; registered by the fact's owner. Pure. */
@ConsumerType
public interface FactUpcaster {

    /** The fact: {@code ordering.LinesPlaced}. */
    String type();

    /** The version that it reads. */
    int fromVersion();

    /** The JSON of {@code fromVersion}, rewritten as {@code fromVersion + 1}. */
    String upcast(String json);
}
