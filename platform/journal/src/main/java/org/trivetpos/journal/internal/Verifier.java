package org.trivetpos.journal.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.trivetpos.journal.Anchor;
import org.trivetpos.journal.Verification;
import org.trivetpos.journal.Verification.Broken;
import org.trivetpos.journal.Verification.Damage;
import org.trivetpos.journal.Verification.Intact;

/** Walks the chain from its first entry and compares it with the anchors and with all that knows how long it was. */
final class Verifier {

    private static final int PAGE = 2_000;

    private final River river;
    private final LongConsumer checked;
    private final ChainHash hash = new ChainHash();

    /** @param checked is told how far it has come */
    Verifier(River river, LongConsumer checked) {
        this.river = river;
        this.checked = checked;
    }

    Verification verify() {
        long known = Math.max(river.headNumber(), furthestReader());
        List<Anchor> anchors;
        try {
            anchors = river.anchors().all();
        } catch (IOException failure) {
            throw new UncheckedIOException("the anchors cannot be read", failure);
        }
        TreeMap<Long, String> fixed = new TreeMap<>();
        for (Anchor anchor : anchors) {
            String other = fixed.putIfAbsent(anchor.number(), anchor.hash());
            if (other != null && !other.equals(anchor.hash())) {
                return new Broken(anchor.number(), Damage.REWRITTEN,
                        "two anchors disagree about entry " + anchor.number());
            }
        }
        return walk(Math.max(known, fixed.isEmpty() ? 0 : fixed.lastKey()), fixed);
    }

    private Verification walk(long expected, TreeMap<Long, String> fixed) {
        long number = 0;
        byte[] previous = ChainHash.BEFORE_THE_FIRST;
        for (List<Link> page = page(0); !page.isEmpty(); page = page(number)) {
            for (Link link : page) {
                if (link.number() != number + 1) {
                    return missing(number + 1, link.number() - 1);
                }
                if (!Arrays.equals(hash.of(previous, link.number(), link.entry()), link.hash())) {
                    return diagnose(link, previous);
                }
                String anchored = fixed.get(link.number());
                if (anchored != null && !anchored.equals(link.hex())) {
                    return rewritten(link.number(), fixed);
                }
                number = link.number();
                previous = link.hash();
            }
            checked.accept(number);
        }
        if (number < expected) {
            return new Broken(number + 1, Damage.TAIL_CUT, "the tail was cut: entries " + (number + 1)
                    + " to " + expected + " were sealed and are no longer there");
        }
        return new Intact(number, number == 0 ? null : HexFormat.of().formatHex(previous), fixed.size());
    }

    private static Broken missing(long from, long to) {
        return new Broken(from, Damage.MISSING, from == to ? "entry " + from + " is missing"
                : "entries " + from + " to " + to + " are missing");
    }

    private static Broken rewritten(long number, TreeMap<Long, String> fixed) {
        Long before = fixed.lowerKey(number);
        return new Broken(number, Damage.REWRITTEN, "the anchor of entry " + number + " does not fit: entries "
                + (before == null ? 1 : before + 1) + " to " + number + " were rewritten as a whole or in part");
    }

    /** An entry that does not fit: was it altered where it stands, or does it belong elsewhere? */
    private Broken diagnose(Link found, byte[] previous) {
        long from = 0;
        byte[] before = ChainHash.BEFORE_THE_FIRST;
        for (List<Link> page = page(from); !page.isEmpty(); page = page(from)) {
            for (Link other : page) {
                boolean movedHere = other.number() != found.number()
                        && Arrays.equals(hash.of(previous, found.number(), other.entry()), found.hash());
                boolean cameFrom = other.number() != found.number()
                        && (fits(found, other.number(), before) || fits(found, other.number(), other.hash()));
                if (movedHere || cameFrom) {
                    return new Broken(found.number(), Damage.OUT_OF_ORDER, "entry " + found.number()
                            + " was swapped with entry " + other.number());
                }
                before = other.hash();
                from = other.number();
            }
        }
        return new Broken(found.number(), Damage.ALTERED, "entry " + found.number()
                + " was altered after it was sealed");
    }

    private boolean fits(Link found, long number, byte[] previous) {
        return Arrays.equals(hash.of(previous, number, found.entry()), found.hash());
    }

    private List<Link> page(long after) {
        return river.inTransaction(() -> river.table().after(after, Long.MAX_VALUE, PAGE));
    }

    private long furthestReader() {
        return river.inTransaction(() -> {
            try (PreparedStatement select = river.transactions().connection().prepareStatement(
                    "select max(reached) from journal.reader_cursor"); ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
