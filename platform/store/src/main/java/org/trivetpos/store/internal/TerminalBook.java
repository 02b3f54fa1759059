package org.trivetpos.store.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.PairingCodeMade;
import org.trivetpos.store.PairingRefused;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.TerminalModeChosen;
import org.trivetpos.store.TerminalPaired;
import org.trivetpos.store.TerminalRenamed;
import org.trivetpos.store.TerminalUnpaired;
import org.trivetpos.store.Terminals;

/** The paired terminals in memory, and the way to become one. */
@Component(immediate = true)
public final class TerminalBook implements Terminals {

    static final String FIRST_CODE_FILE = "first-pairing-code";
    private static final Logger LOG = LoggerFactory.getLogger(TerminalBook.class);
    private static final Duration SEEN_IS_WRITTEN_EVERY = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Commands commands;
    private final Journal journal;
    private final Doorkeeper door;
    private final Clock clock;
    private final Ids ids;
    private final Path firstCodeFile;
    private final PairingCodes codes;
    private final TerminalRows rows;
    private final Kept<Map<TerminalId, TerminalRows.Row>> paired;
    private final Map<TerminalId, Instant> seen = new ConcurrentHashMap<>();

    /** @param tables of this room: they are there once the unit is offered */
    @Activate
    public TerminalBook(BundleContext bundle, @Reference Transactions transactions,
            @Reference(target = "(schema=store)") EntityUnit tables, @Reference Commands commands,
            @Reference Journal journal, @Reference Doorkeeper door, @Reference Clock clock, @Reference Ids ids) {
        this(DataFolder.of(bundle), transactions, commands, journal, door, clock, ids);
    }

    TerminalBook(Path data, Transactions transactions, Commands commands, Journal journal, Doorkeeper door, Clock clock,
            Ids ids) {
        this.transactions = transactions;
        this.commands = commands;
        this.journal = journal;
        this.door = door;
        this.clock = clock;
        this.ids = ids;
        this.firstCodeFile = data.resolve(FIRST_CODE_FILE);
        this.codes = new PairingCodes(clock, ids);
        this.rows = new TerminalRows(transactions);
        this.paired = new Kept<>(transactions.call(rows::paired));
        showOrHideFirstCode();
    }

    @Override
    public PairingCode newCode(CommandContext context, String name) {
        commands.once(context, "store.new-pairing-code", String.class, () -> {
            door.require(context, Doorkeeper.TERMINALS);
            String wanted = rows.checkedName(name, null);
            journal.append(context, context.request().value(),
                    new PairingCodeMade(wanted, now().plus(PairingCodes.GOOD_FOR)));
            return wanted;
        });
        PairingCodes.Code code = codes.make(context.request(), name.strip());
        return new PairingCode(code.digits(), Objects.requireNonNull(code.until()));
    }

    @Override
    public Paired pair(String code, String name) {
        return switch (codes.take(code)) {
            case PairingCodes.Right(PairingCodes.Code right) -> pair(right, name);
            case PairingCodes.Wrong(int inARow, int triesLeft) -> {
                transactions.run(() -> journal.append(null, "pairing", new PairingRefused(inARow)));
                throw Refusal.of("store.pairing-code-wrong", triesLeft).asException();
            }
            case PairingCodes.Paused(Duration left) ->
                throw Refusal.of("store.pairing-paused", left.plusMillis(999).toSeconds()).asException();
        };
    }

    private Paired pair(PairingCodes.Code code, String typedName) {
        boolean done = false;
        try {
            String token = TerminalRows.text(ids.secret(32));
            Terminal terminal = transactions.call(() -> {
                long version = rows.turnstile();
                String wished = typedName.isBlank() ? code.name() : typedName;
                String name = rows.checkedOrNumberedName(wished);
                Terminal made = new Terminal(new TerminalId(ids.next()), name, now(), now());
                boolean first = rows.paired().isEmpty();
                rows.insert(made, TerminalRows.hash(token));
                journal.append(null, made.id().value(), new TerminalPaired(made.id(), made.name(), first));
                learn(version);
                return made;
            });
            done = true;
            return new Paired(terminal, token);
        } finally {
            if (!done) {
                codes.giveBack(code);
            }
        }
    }

    @Override
    public Optional<Terminal> byToken(String token) {
        String hash = TerminalRows.hash(token);
        Optional<TerminalRows.Row> holder = paired.value().values().stream()
                .filter(row -> row.tokenHash().equals(hash)).findFirst();
        holder.ifPresent(row -> markSeen(row.terminal()));
        return holder.map(this::asSeen);
    }

    @Override
    public Optional<Terminal> find(TerminalId id) {
        return Optional.ofNullable(paired.value().get(id)).map(this::asSeen);
    }

    @Override
    public List<Terminal> all() {
        return paired.value().values().stream().map(this::asSeen).sorted(Comparator.comparing(Terminal::name)).toList();
    }

    @Override
    public void rename(CommandContext context, TerminalId id, String name) {
        commands.once(context, "store.rename-terminal", String.class, () -> {
            door.require(context, Doorkeeper.TERMINALS);
            long version = rows.turnstile();
            Terminal before = rows.known(id);
            String wanted = rows.checkedName(name, id);
            if (!wanted.equals(before.name())) {
                rows.rename(id, wanted);
                journal.append(context, id.value(), new TerminalRenamed(id, before.name(), wanted));
                learn(version);
            }
            return wanted;
        });
    }

    @Override
    public void startWith(CommandContext context, TerminalId id, @Nullable String mode, @Nullable LocalText modeName) {
        commands.once(context, "store.terminal-mode", Void.class, () -> {
            door.require(context, Doorkeeper.TERMINALS);
            long version = rows.turnstile();
            Terminal before = rows.known(id);
            if (!Objects.equals(mode, before.mode())) {
                rows.startWith(id, mode);
                journal.append(context, id.value(), new TerminalModeChosen(id, before.name(), mode, modeName));
                learn(version);
            }
            return null;
        });
    }

    @Override
    public void unpair(CommandContext context, TerminalId id) {
        commands.once(context, "store.unpair-terminal", String.class, () -> {
            door.require(context, Doorkeeper.TERMINALS);
            long version = rows.turnstile();
            Terminal leaving = rows.known(id);
            rows.unpair(id, now());
            journal.append(context, id.value(), new TerminalUnpaired(id, leaving.name()));
            learn(version);
            return id.value();
        });
    }

    private void learn(long version) {
        paired.afterCommit(transactions, version, rows.paired());
        transactions.afterCommit(this::showOrHideFirstCode);
    }

    /** The file lies there exactly while nobody is paired: else a shop whose last till broke would be locked out. */
    private synchronized void showOrHideFirstCode() {
        codes.dropFirst();
        try {
            if (paired.value().isEmpty()) {
                String digits = codes.makeFirst().digits();
                DataFolder.write(firstCodeFile, (digits + "\n").getBytes(StandardCharsets.US_ASCII));
            } else {
                Files.deleteIfExists(firstCodeFile);
            }
        } catch (IOException e) {
            LOG.error("The file {} with the first pairing code cannot be written or removed ({}): give the shop's user "
                    + "the right to write its folder, then restart", firstCodeFile, e.toString());
        }
    }

    private Terminal asSeen(TerminalRows.Row row) {
        Terminal terminal = row.terminal();
        return new Terminal(terminal.id(), terminal.name(), terminal.pairedAt(), lastSeen(terminal), terminal.mode());
    }

    private @Nullable Instant lastSeen(Terminal terminal) {
        Instant here = seen.get(terminal.id());
        return here == null ? terminal.lastSeen() : here;
    }

    private void markSeen(Terminal terminal) {
        Instant now = now();
        Instant before = seen.put(terminal.id(), now);
        Instant written = before == null ? terminal.lastSeen() : before;
        boolean sameStretch = written != null && Math.floorDiv(written.toEpochMilli(), SEEN_IS_WRITTEN_EVERY.toMillis())
                == Math.floorDiv(now.toEpochMilli(), SEEN_IS_WRITTEN_EVERY.toMillis());
        if (sameStretch) {
            return;
        }
        try {
            transactions.run(() -> rows.seen(terminal.id(), now));
        } catch (StoreUnavailableException e) {
            LOG.warn("That terminal {} was seen could not be kept; nothing else is lost: {}", terminal.name(),
                    e.getMessage());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
