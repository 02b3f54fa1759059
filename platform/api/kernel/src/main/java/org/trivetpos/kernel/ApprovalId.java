package org.trivetpos.kernel;

/** Proof that a second person allowed something; issued by identity. */
public record ApprovalId(String value) implements Id {

    public ApprovalId {
        Id.checked(value);
    }
}
