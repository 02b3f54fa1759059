package org.trivetpos.identity;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;

/**
 * Proves who stands at a terminal. Wrong PINs are counted per terminal and per shop, never per person (that would let
 * anyone lock out the manager); every attempt is recorded.
 */
@ProviderType
public interface Login {

    /** To set one's own PIN one proves by {@link #approve} that one knows the old one; no role needs to allow it. */
    Permission OWN_PIN = new Permission("identity.own-pin", new LocalText("修改自己的密码", "Change one's own PIN"));

    /** Checks a PIN on a paired terminal; takes about 50 ms on purpose. */
    Outcome login(TerminalId terminal, StaffId person, String pin);

    /** Records the end of a session. */
    void logout(TerminalId terminal, StaffId person);

    /**
     * A second person, whose role allows both {@code identity.approve} and the permission, allows one thing on this
     * terminal. The approval is good for two minutes and for one request.
     */
    Outcome approve(TerminalId terminal, StaffId approver, String pin, Permission permission);

    /** What came of it. */
    sealed interface Outcome { }

    /** The right PIN. */
    record Welcome(Staff staff) implements Outcome { }

    /** Allowed; put the id into the context of the command. */
    record Approved(ApprovalId approval, Staff approver) implements Outcome { }

    /** Not the PIN; how many tries are left before a pause. */
    record WrongPin(int triesLeft) implements Outcome { }

    /** Too many wrong PINs here; wait. */
    record Paused(Duration left) implements Outcome { }

    /**
     * The person has left, the terminal is not paired, or the approver may not allow it.
     *
     * @param code text key: {@code identity.person-left}, {@code identity.terminal-not-paired} or
     *             {@code identity.may-not-approve}
     */
    record NotAllowed(String code) implements Outcome { }
}
