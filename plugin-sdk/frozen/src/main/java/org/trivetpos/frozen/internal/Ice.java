package org.trivetpos.frozen.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A row. */
@Entity
@Table(name = "ice")
public class Ice {

    @Id
    private String id;

    @Version
    private int version;

    private long grams;

    private Instant since;

    protected Ice() { }

    Ice(String id, long grams, Instant since) {
        this.id = id;
        this.grams = grams;
        this.since = since;
    }

    void melts(long lost) {
        grams -= lost;
    }

    long grams() {
        return grams;
    }
}
