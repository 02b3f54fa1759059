package org.trivetpos.journal;

import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;

/**
 * Runs a command once. The result is kept under the request id in the command's own transaction, so that a repeated
 * call, also after a crash, returns the first result and changes nothing. Nested commands join the outer one.
 */
@ProviderType
public interface Commands {

    /** The change itself, run inside a transaction. */
    @FunctionalInterface
    interface Change<R> {
        /** Makes it, in the transaction; what it returns is kept under the request id. */
        R make();
    }

    /**
     * Runs the change in a transaction and returns when its facts, if it appended any, are sealed and durable; a change
     * without facts (a draft) is committed without that wait.
     *
     * @param name   of the command, for example {@code ordering.add}; the same request id under another name is refused
     * @param result a record, text, or {@code Void}; built like a {@link Fact}
     * @throws org.trivetpos.kernel.RefusedException as the change throws it; nothing is kept, not even the request
     */
    <R> R once(CommandContext context, String name, Class<R> result, Change<R> change);
}
