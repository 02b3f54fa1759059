package org.trivetpos.ui.internal;

import java.util.Locale;
import java.util.function.Consumer;
import org.trivetpos.identity.Permission;
import org.trivetpos.journal.NotSealedException;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.store.Terminal;

/**
 * What a person wants done, once, however often it has to be asked for: refused in words, approved by a second person
 * where that is missing, and asked for again under the same request while the database does not confirm it.
 */
final class Attempt {

    private final Host host;
    private final Locale locale;
    private final Terminal terminal;
    private final Consumer<CommandContext> command;
    private final CommandContext context;

    Attempt(Host host, Locale locale, Terminal terminal, Consumer<CommandContext> command, CommandContext context) {
        this.host = host;
        this.locale = locale;
        this.terminal = terminal;
        this.command = command;
        this.context = context;
    }

    void make() {
        try {
            command.accept(context);
        } catch (NotSealedException unconfirmed) {
            new UnconfirmedDialog(host, locale, unconfirmed.refusal(), this::isConfirmed).open();
        } catch (RefusedException refused) {
            if (!askApproval(refused.refusal())) {
                Toast.trouble(host.texts.text(locale, refused.refusal()));
            }
        } catch (RuntimeException failed) {
            Toast.trouble(new SpokenErrors(host).words(locale, failed));
        }
    }

    /** Asks again; what was done the first time is not done twice. False while it is still not known to be safe. */
    private boolean isConfirmed() {
        try {
            command.accept(context);
        } catch (NotSealedException | StoreUnavailableException still) {
            return false;
        } catch (RuntimeException failed) {
            Toast.trouble(new SpokenErrors(host).words(locale, failed));
        }
        return true;
    }

    private boolean askApproval(Refusal refusal) {
        if (context.approval() != null || !refusal.code().equals("identity.permission-missing")
                || refusal.args().size() < 2) {
            return false;
        }
        String key = String.valueOf(refusal.args().get(1));
        return host.permissions.named(key).map(this::askApproval).orElse(false);
    }

    private boolean askApproval(Permission wanted) {
        new ApprovalDialog(host, locale, terminal.id(), wanted, given -> new Attempt(host, locale, terminal, command,
                context.approvedBy(given)).make()).open();
        return true;
    }
}
