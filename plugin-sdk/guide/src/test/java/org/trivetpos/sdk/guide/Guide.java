package org.trivetpos.sdk.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The blocks of the guide that a partner types. */
record Guide(List<String> blocks) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");

    static Guide read(Path readme) throws IOException {
        return new Guide(FENCED.matcher(Files.readString(readme)).results().map(found -> found.group(1)).toList());
    }

    /** How many lines have to be typed. */
    long lines() {
        return blocks.stream().flatMap(String::lines).filter(line -> !line.isBlank()).count();
    }

    /**
     * One script, so that what a block exports is there in the next. It ends at the first command that fails; before
     * each block it says how many milliseconds have gone by.
     */
    String script() {
        StringBuilder script = new StringBuilder("set -e\nmark() { printf '\\n@@ %s %s\\n' $1 $(date +%s%3N); }\n");
        for (int i = 0; i < blocks.size(); i++) {
            script.append("mark ").append(i + 1).append('\n').append(blocks.get(i));
        }
        return script.append("mark ").append(blocks.size() + 1).append('\n').toString();
    }

    /** What was printed in each block, with its milliseconds in front. */
    List<String> printed(String output) {
        List<MatchResult> found = Pattern.compile("(?m)^@@ (\\d+) (\\d+)$").matcher(output).results().toList();
        return IntStream.range(0, Math.max(0, found.size() - 1)).mapToObj(i ->
                Long.parseLong(found.get(i + 1).group(2)) - Long.parseLong(found.get(i).group(2)) + " ms\n"
                        + output.substring(found.get(i).end(), found.get(i + 1).start()).strip()).toList();
    }
}
