package org.trivetpos.upkeep.internal;

import java.io.IOException;
import org.trivetpos.kernel.Refusal;

/** A copy, or a key, that cannot be used; its message is a text key. */
final class UnreadableCopy extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableCopy(String code) {
        super(code);
    }

    String code() {
        return getMessage();
    }

    Refusal refusal(Object... args) {
        return new Refusal(code(), java.util.List.of(args));
    }
}
