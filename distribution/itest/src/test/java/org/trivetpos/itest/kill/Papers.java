package org.trivetpos.itest.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivetpos.testkit.printer.PrintedPaper;

/** What came out of the printer, compared with the receipts that the journal knows of. */
final class Papers {

    private static final Pattern NUMBER = Pattern.compile("\\b\\d{8}-\\d{4,}\\b");
    private static final Pattern MARK = Pattern.compile("POSSIBLE COPY|REPRINT");

    private final Map<String, Integer> originals = new HashMap<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private final List<String> strange = new ArrayList<>();

    /** A paper may begin with the torn piece of the one before, from when the line broke; it ends with a whole one. */
    Papers(List<PrintedPaper> printed, Set<String> journal) {
        for (PrintedPaper paper : printed) {
            Matcher numbers = NUMBER.matcher(paper.text());
            String whole = "";
            while (numbers.find()) {
                whole = numbers.group();
                if (!journal.contains(whole)) {
                    strange.add("a paper for a sale that is not in the journal: " + whole);
                }
            }
            if (whole.isEmpty()) {
                strange.add("a paper without a number: " + paper.text());
            }
            (MARK.matcher(paper.text()).find() ? copies : originals).merge(whole, 1, Integer::sum);
        }
        journal.stream().filter(number -> !originals.containsKey(number) && !copies.containsKey(number))
                .forEach(number -> strange.add("no paper came out for " + number));
        originals.forEach((number, count) -> {
            if (count > 1) {
                strange.add(number + " was printed " + count + " times without the mark of a copy");
            }
        });
    }

    /** What may not be, one line each. */
    List<String> strange() {
        return strange;
    }

    /** Papers with the mark of a copy. */
    int copies() {
        return copies.values().stream().mapToInt(i -> i).sum();
    }

    @Override
    public String toString() {
        return originals.size() + " originals, " + copies() + " marked copies";
    }
}
