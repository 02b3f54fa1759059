package org.trivetpos.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code RESULTS.md}: one section for each part; a part that is measured again replaces its own section alone. */
final class Results {

    private static final String SECTION = "## ";

    private final Path file;
    private final String head;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    /** @param order titles of all parts, in which sections are kept */
    Results(Path file, String head, List<String> order) throws IOException {
        this.file = file;
        this.head = head;
        order.forEach(title -> sections.put(title, new ArrayList<>()));
        String title = "";
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            if (line.startsWith(SECTION)) {
                title = line.substring(SECTION.length());
            } else if (sections.containsKey(title)) {
                sections.get(title).add(line);
            }
        }
    }

    /** Replaces a section and writes the file. */
    void write(Table table) throws IOException {
        sections.put(table.title, table.lines());
        List<String> lines = new ArrayList<>(List.of(head.strip()));
        sections.forEach((title, body) -> {
            if (!body.isEmpty()) {
                lines.add("");
                lines.add(SECTION + title);
                lines.addAll(trimmed(body));
            }
        });
        Files.write(file, lines);
    }

    private static List<String> trimmed(List<String> body) {
        int end = body.size();
        while (end > 0 && body.get(end - 1).isBlank()) {
            end--;
        }
        return body.subList(0, end);
    }

    /** What one part found. */
    static final class Table {

        private final String title;
        private final String command;
        private final List<String> rows = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Table(String title, String command) {
            this.title = title;
            this.command = command;
        }

        /** A figure that has a limit. */
        Table row(String what, String measured, String baseline, double judged, String unit, Limit limit) {
            rows.add(String.format(Locale.ROOT, "| %s | %s | %s | %.2f%s | %s | %s |", what, measured, baseline, judged,
                    unit, limit, limit.holds(judged) ? "yes" : "**no**"));
            System.out.println(rows.getLast());
            return this;
        }

        /** A figure beside. */
        Table row(String what, String measured, String baseline) {
            rows.add("| " + what + " | " + measured + " | " + baseline + " | | | |");
            System.out.println(rows.getLast());
            return this;
        }

        Table note(String words) {
            notes.add(words);
            return this;
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>(List.of("Measured " + LocalDate.now(ZoneOffset.UTC) + " by `" + command
                    + "`.", "", "| what | measured | baseline | judged | limit | holds |",
                    "| --- | --- | --- | --- | --- | --- |"));
            lines.addAll(rows);
            if (!notes.isEmpty()) {
                lines.add("");
                notes.forEach(note -> lines.add("- " + note));
            }
            return lines;
        }
    }

    /** At least or at most so much. */
    record Limit(boolean atLeast, double value) {

        static Limit atLeast(double value) {
            return new Limit(true, value);
        }

        static Limit atMost(double value) {
            return new Limit(false, value);
        }

        boolean holds(double measured) {
            return atLeast ? measured >= value : measured <= value;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %s", atLeast ? ">=" : "<=", value);
        }
    }
}
