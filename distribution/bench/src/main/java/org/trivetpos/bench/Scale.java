package org.trivetpos.bench;

import java.nio.file.Path;

/**
 * How much is measured; {@code distribution/bench/run} sets it from the environment.
 *
 * @param program    the assembled program folder
 * @param workload   the bundle of simulated terminals
 * @param work       where data folders are made
 * @param postgresql a server with fsync on, or empty
 * @param rounds     interleaved rounds, at least five for a record
 * @param sales      timed sales a terminal in each round
 * @param taps       taps of the browser
 * @param papers     receipts at the printer
 * @param starts     starts and stops in a row
 * @param orders     generated past
 * @param changes    of plugins while it sells
 */
record Scale(Path program, Path workload, Path work, String postgresql, int rounds, int sales, int taps, int papers,
        int starts, int orders, int changes) {

    static Scale given() {
        return new Scale(Path.of(text("program")), Path.of(text("workload")), Path.of(text("work")),
                System.getProperty("bench.postgresql", ""), number("rounds"), number("sales"), number("taps"),
                number("papers"), number("starts"), number("orders"), number("changes"));
    }

    private static String text(String name) {
        String value = System.getProperty("bench." + name);
        if (value == null) {
            throw new IllegalStateException("bench." + name + " is missing: start it with distribution/bench/run");
        }
        return value;
    }

    private static int number(String name) {
        return Integer.parseInt(text(name));
    }
}
