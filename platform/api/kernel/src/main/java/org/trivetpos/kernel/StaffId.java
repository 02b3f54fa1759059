package org.trivetpos.kernel;

/** A person who works in the shop. */
public record StaffId(String value) implements Id {

    public StaffId {
        Id.checked(value);
    }
}
