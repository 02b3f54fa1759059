package org.trivetpos.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change, from which terminal, and which intention it is. Every mutating call takes one.
 *
 * @param actor    who is logged in
 * @param terminal where
 * @param request  the intention; a second call with the same id returns the first result
 * @param approval proof of a second person's consent, when the actor alone may not do it
 */
public record CommandContext(StaffId actor, TerminalId terminal, RequestId request, @Nullable ApprovalId approval) {

    /** A context without approval. */
    public static CommandContext of(StaffId actor, TerminalId terminal, RequestId request) {
        return new CommandContext(actor, terminal, request, null);
    }

    /** The same intention, now approved by a second person. */
    public CommandContext approvedBy(ApprovalId given) {
        return new CommandContext(actor, terminal, request, given);
    }
}
