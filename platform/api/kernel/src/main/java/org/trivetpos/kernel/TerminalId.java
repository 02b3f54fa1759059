package org.trivetpos.kernel;

/** A paired till, tablet or phone. */
public record TerminalId(String value) implements Id {

    public TerminalId {
        Id.checked(value);
    }
}
