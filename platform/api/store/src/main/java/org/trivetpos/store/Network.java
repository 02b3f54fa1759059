package org.trivetpos.store;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;

/**
 * The way into the shop from other machines: tablets, phones and further tills. A shop answers its own machine alone
 * ({@code 127.0.0.1}) until a manager opens it at one address of a private network; its own machine always gets in.
 * Whether it is open is a matter of this machine, kept in its data folder and not in the database. Thread-safe.
 */
@ProviderType
public interface Network {

    /** The addresses of this machine at which the shop may be opened, as the machine has them now. */
    List<MachineAddress> addresses();

    /** The port at which the shop answers its own machine, and that is proposed for the others. */
    int usualPort();

    /** How it is now. */
    NetworkState state();

    /**
     * Opens the shop there, or moves it there (permission {@code network.open}). Takes effect at once: nothing is
     * started anew, and pages that are open on this machine stay as they are.
     *
     * @throws org.trivetpos.kernel.RefusedException {@code network.address-gone}, {@code network.port-taken}, {@code
     *         network.port-odd} or {@code network.failed}; then all is as it was
     */
    void open(CommandContext context, Opening wanted);

    /** Answers this machine alone again (permission {@code network.open}); tablets lose their line. */
    void close(CommandContext context);

    /** Where pages may come from beside the shop's own machine: {@code https://192.168.1.20:8181}; empty if closed. */
    Set<String> origins();

    /**
     * The certificate that tablets are told to trust, in the DER form; made if there is none yet.
     *
     * @throws org.trivetpos.kernel.RefusedException {@code network.keys-unreadable}
     */
    byte[] authority();
}
