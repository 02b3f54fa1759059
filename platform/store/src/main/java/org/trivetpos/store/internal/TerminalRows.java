package org.trivetpos.store.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.Terminal;

/** Terminals in the database; a terminal that was unpaired keeps its row, without a token. */
final class TerminalRows {

    private static final int NAME_LENGTH = 30;

    /** @param tokenHash of the secret in its cookie */
    record Row(Terminal terminal, String tokenHash) { }

    private final Rows rows;

    TerminalRows(Transactions transactions) {
        this.rows = new Rows(transactions);
    }

    long turnstile() {
        return rows.turnstile();
    }

    Map<TerminalId, Row> paired() {
        return rows.select("select * from store.terminal where unpaired_at is null", row -> new Row(new Terminal(
                        new TerminalId(row.getString("id")), row.getString("name"),
                        Objects.requireNonNull(Rows.instant(row, "paired_at")), Rows.instant(row, "last_seen"),
                        row.getString("starts_with")), row.getString("token_hash"))).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.terminal().id(), Function.identity()));
    }

    /** The paired terminal, or words that it is gone. */
    Terminal known(TerminalId id) {
        Row row = paired().get(id);
        if (row == null) {
            throw Refusal.of("store.terminal-gone").asException();
        }
        return row.terminal();
    }

    void insert(Terminal terminal, String tokenHash) {
        rows.update("insert into store.terminal (id, name, token_hash, paired_at, last_seen) values (?, ?, ?, ?, ?)",
                terminal.id().value(), terminal.name(), tokenHash, terminal.pairedAt(), terminal.lastSeen());
    }

    void rename(TerminalId id, String name) {
        rows.update("update store.terminal set name = ? where id = ?", name, id.value());
    }

    void startWith(TerminalId id, @Nullable String mode) {
        rows.update("update store.terminal set starts_with = ? where id = ?", mode, id.value());
    }

    void seen(TerminalId id, Instant at) {
        rows.update("update store.terminal set last_seen = ? where id = ?", at, id.value());
    }

    void unpair(TerminalId id, Instant at) {
        rows.update("update store.terminal set unpaired_at = ?, token_hash = '' where id = ?", at, id.value());
    }

    /** The name without spaces around it, if no other terminal has it. */
    String checkedName(String name, @Nullable TerminalId own) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > NAME_LENGTH) {
            throw Refusal.of("store.terminal-name-odd", NAME_LENGTH).asException();
        }
        if (taken(wanted, own)) {
            throw Refusal.of("store.terminal-name-taken", wanted).asException();
        }
        return wanted;
    }

    /** The name, or the next free number for a terminal that nobody named. */
    String checkedOrNumberedName(String name) {
        if (!name.isBlank()) {
            return checkedName(name, null);
        }
        int number = 1;
        while (taken("#" + number, null)) {
            number++;
        }
        return "#" + number;
    }

    private boolean taken(String name, @Nullable TerminalId own) {
        return paired().values().stream().map(Row::terminal)
                .anyMatch(other -> other.name().equalsIgnoreCase(name) && !other.id().equals(own));
    }

    /** Secret bytes as a cookie carries them. */
    static String text(byte[] secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** What is kept of a token: lower-case hex SHA-256. */
    static String hash(String token) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
