package org.trivetpos.identity.internal;

import java.text.Normalizer;
import org.trivetpos.identity.Role;
import org.trivetpos.kernel.Refusal;

/** What a PIN must be. */
final class PinRules {

    static final int LEAST = 4;
    static final int LEAST_FOR_APPROVERS = 6;
    private static final int MOST = 12;

    private PinRules() { }

    /** The digits as they are hashed: full-width ones, as Chinese keyboards type them, are the same digits. */
    static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** Refuses what nobody may use; returns the digits. */
    static String checked(String typed) {
        String digits = digits(typed);
        if (!digits.matches("[0-9]*")) {
            throw Refusal.of("identity.pin-not-digits").asException();
        }
        if (digits.length() < LEAST || digits.length() > MOST) {
            throw Refusal.of("identity.pin-length", LEAST, MOST).asException();
        }
        if (digits.chars().distinct().count() == 1) {
            throw Refusal.of("identity.pin-all-the-same").asException();
        }
        return digits;
    }

    /** Refuses a PIN that is too short for a role that may approve. */
    static void checkLength(int digits, Role role, String name) {
        if (role.allows(DoorPermissions.APPROVE) && digits < LEAST_FOR_APPROVERS) {
            throw Refusal.of("identity.pin-too-short-for-role", name, role.name(), LEAST_FOR_APPROVERS).asException();
        }
    }
}
