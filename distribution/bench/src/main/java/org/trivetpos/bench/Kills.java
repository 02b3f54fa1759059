package org.trivetpos.bench;

import static org.trivetpos.bench.Results.Limit.atLeast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivetpos.bench.Results.Table;

/** Writes down what the long forms of KilledShopIT and CrashTest said: a line for each time everything held. */
public final class Kills {

    static final String TITLE = "Kill -9 and power cuts";
    /** Both shops are killed at once, so each line says which one it was. */
    private static final Pattern HELD = Pattern.compile("killed-on-(\\w+)-\\S* killed after \\d+ ms; "
            + "(\\d+) sales acknowledged so far, (\\d+) originals, (\\d+) marked copies");

    private static final Pattern CUT = Pattern.compile("power cut; (\\d+) sales acknowledged so far, all there");

    private int kills;
    private String last = "none";

    private Kills() {
    }

    /** @param arguments the log of the run, its exit status, kills wanted on H2 and on PostgreSQL, cuts wanted */
    public static void main(String[] arguments) throws IOException {
        Map<String, Kills> found = new LinkedHashMap<>();
        Kills cuts = new Kills();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            Matcher cut = CUT.matcher(line);
            if (cut.find()) {
                cuts.kills++;
                cuts.last = cut.group(1) + " sales acknowledged";
            }
            Matcher held = HELD.matcher(line);
            if (held.find()) {
                Kills now = found.computeIfAbsent(held.group(1), name -> new Kills());
                now.kills++;
                now.last = held.group(2) + " sales acknowledged, " + held.group(3) + " receipts, " + held.group(4)
                        + " marked copies";
            }
        }
        Table table = new Table(TITLE, "distribution/bench/run kills");
        row(table, "H2: kills", found.get("h2"), Integer.parseInt(arguments[2]));
        row(table, "PostgreSQL, fsync on: kills", found.get("postgresql"), Integer.parseInt(arguments[3]));
        row(table, "H2: power cuts", cuts, Integer.parseInt(arguments[4]));
        table.note("Four terminals sell, the process is killed at a random moment and started again, as often as it "
                + "says, in "
                + "one shop each. After each kill: every acknowledged sale is there, whole; no half sale; the journal "
                + "verifies; each receipt printed once, or again with the mark of a possible copy; no paper without a "
                        + "sale.")
                .note("Power cuts: four writers sell on a file system that drops and reorders what was not forced; "
                + "persistence and journal alone. After each cut the same holds, without papers.");
        if (!arguments[1].equals("0")) {
            table.note("**The run failed**; its log is kills.log in the work folder.");
        }
        new Results(Path.of(System.getProperty("bench.results")), Bench.head(), Bench.titles()).write(table);
    }

    private static void row(Table table, String what, @Nullable Kills found, int wanted) {
        int kills = found == null ? 0 : found.kills;
        table.row(what + " after which everything held", kills + " of " + wanted + "; in all "
                + (found == null ? "none" : found.last), "", kills, "", atLeast(wanted));
    }
}
