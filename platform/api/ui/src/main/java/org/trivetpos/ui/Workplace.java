package org.trivetpos.ui;

import java.util.Locale;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.Terminal;

/**
 * One browser tab with somebody logged in: what a screen needs to know and may ask of its host. Used on the tab's own
 * thread (inside {@code UI.access}) unless said otherwise.
 */
@ProviderType
public interface Workplace {

    Staff staff();

    Terminal terminal();

    /** The language of this person. */
    Locale locale();

    /** A context for one new intention (a new request id each call). */
    CommandContext newRequest();

    /** True if this person may do it without help. */
    boolean may(Permission permission);

    /** The text of a key in this person's language. */
    String text(String key, Object... args);

    /** The text in this person's language. */
    default String text(LocalText text) {
        return text.in(locale());
    }

    /**
     * Runs a command with a new request id. If it is refused for a missing permission, a second person's PIN is asked
     * and the same intention is tried again with the approval; other refusals are shown in words in place. An
     * unexpected failure is logged once, shown as a sentence, and nothing of it is lost.
     *
     * @param command is called on the tab's thread; may be called twice with contexts of the same request id
     */
    void run(Consumer<CommandContext> command);

    /**
     * Runs work off the tab's thread (anything that may take longer than 100 ms) and hands its result back inside
     * {@code
     * UI.access}; a progress bar is shown if it takes longer than 300 ms.
     */
    <T> void background(java.util.concurrent.Callable<T> work, Consumer<T> whenDone);

    /** Says something that needs no answer (a toast that leaves by itself). */
    void tell(String text);

    /** Shows a refusal in words. */
    void refuse(Refusal refusal);

    /** Runs on the tab's thread from any thread; drops the work if the tab is gone. */
    void access(Runnable work);

    /** Goes to another screen. */
    void open(String screenId);
}
