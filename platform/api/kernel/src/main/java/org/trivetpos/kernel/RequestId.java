package org.trivetpos.kernel;

/** One intention of one person: repeated calls with the same id are done once. */
public record RequestId(String value) implements Id {

    public RequestId {
        Id.checked(value);
    }
}
