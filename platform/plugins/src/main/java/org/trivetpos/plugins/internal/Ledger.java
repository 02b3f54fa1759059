package org.trivetpos.plugins.internal;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.Texts;
import org.trivetpos.persistence.Transactions;

/** Writes what became of plugins into the journal, durably. */
@Component(service = Ledger.class)
public final class Ledger {

    static final String MACHINE = "machine";
    private static final int LONGEST_SUBJECT = 40;
    private static final Duration SEALED_WITHIN = Duration.ofSeconds(15);

    private final Transactions transactions;
    private final Journal journal;
    private final Commands commands;
    private final Texts texts;

    @Activate
    public Ledger(@Reference Transactions transactions, @Reference Journal journal, @Reference Commands commands,
            @Reference Texts texts) {
        this.transactions = transactions;
        this.journal = journal;
        this.commands = commands;
        this.texts = texts;
    }

    /** Returns when the fact is durable. */
    void write(@Nullable CommandContext context, String subject, Fact fact) {
        String about = subject.length() <= LONGEST_SUBJECT ? subject
                : subject.substring(subject.length() - LONGEST_SUBJECT);
        if (context == null) {
            transactions.run(() -> journal.append(null, about, fact));
            journal.awaitSealed(SEALED_WITHIN);
            return;
        }
        commands.once(context, "plugins.change", Void.class, () -> {
            journal.append(context, about, fact);
            return null;
        });
    }

    /** Who did it, for facts whose context says nobody. */
    static String by(@Nullable CommandContext context) {
        return context == null ? MACHINE : "";
    }

    LocalText words(Refusal refusal) {
        return new LocalText(texts.text(Locale.CHINESE, refusal), texts.text(Locale.ENGLISH, refusal));
    }
}
