package org.trivetpos.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the parts that are named, or all, and writes each into RESULTS.md as soon as it is measured. */
public final class Bench {

    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("settle", new SettlePart());
        PARTS.put("start", new StartPart());
        PARTS.put("screen", new ScreenPart());
        PARTS.put("print", new PrintPart());
        PARTS.put("plugins", new PluginsPart());
        PARTS.put("past", new PastPart());
        PARTS.put("terminals", new TerminalsPart());
    }

    private Bench() {
    }

    public static void main(String[] names) throws Exception {
        Scale scale = Scale.given();
        Results results = new Results(Path.of(System.getProperty("bench.results")), head(), titles());
        List<String> failed = new ArrayList<>();
        for (String name : names.length == 0 ? PARTS.keySet() : List.of(names)) {
            Part part = PARTS.get(name);
            if (part == null) {
                throw new IllegalArgumentException("there is no part " + name + "; there are " + PARTS.keySet());
            }
            System.out.println(part.title() + " ...");
            try {
                results.write(part.measure(scale));
            } catch (Exception failure) {
                failure.printStackTrace();
                failed.add(name);
            }
        }
        if (!failed.isEmpty()) {
            System.err.println("not measured: " + failed);
            System.exit(1);
        }
    }

    static List<String> titles() {
        List<String> titles = new ArrayList<>(PARTS.values().stream().map(Part::title).toList());
        titles.add(Kills.TITLE);
        return titles;
    }

    static String head() throws IOException {
        try (InputStream head = Bench.class.getResourceAsStream("head.md")) {
            if (head == null) {
                throw new IllegalStateException("head.md is missing");
            }
            return new String(head.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
