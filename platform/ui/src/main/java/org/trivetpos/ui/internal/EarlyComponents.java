package org.trivetpos.ui.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets a browser run the scripts of Vaadin's components and of its client while it waits for the shop to make the
 * first screen. Vaadin would begin with them when that answer is there; that these are modules makes sure that each
 * runs once.
 */
final class EarlyComponents {

    private static final String WEB = "META-INF/VAADIN/webapp/";
    private static final String BUILD = "VAADIN/build/";
    private static final Pattern ENTRY = Pattern.compile("src=\"\\./(" + BUILD + "indexhtml-[\\w-]+\\.js)\"");
    private static final List<String> WANTED = List.of("generated-flow-imports-", "FlowClient-");
    private static final String END = ".js";
    /**
     * Vaadin's own script, a module, has run when the document is there. The line is "loading" a moment before the
     * first screen is asked for, and the browser has nothing to do right after that.
     */
    private static final String WHEN_WAITING = """
            document.addEventListener('DOMContentLoaded', () => {
              const idle = window.requestIdleCallback || setTimeout;
              let begun = false;
              const begin = () => {
                if (begun) return;
                begun = true;
                idle(() => [%s].reduce((all, one) => all.then(() => import(one)), Promise.resolve())
                  .catch(() => undefined));
              };
              const line = window.Vaadin && window.Vaadin.connectionState;
              if (!line) return;
              if (line.state === 'loading') begin();
              else line.addStateChangeListener(begin);
            });
            """;

    private EarlyComponents() {
    }

    /**
     * JavaScript for the page; empty if the front end is built another way, which costs a moment and nothing else.
     *
     * @param files finds a file of Vaadin's bundle
     */
    static Optional<String> script(Function<String, @Nullable URL> files) {
        Matcher entry = ENTRY.matcher(text(files.apply(WEB + "index.html")));
        if (!entry.find()) {
            return Optional.empty();
        }
        String asks = text(files.apply(WEB + entry.group(1)));
        List<String> wanted = WANTED.stream().flatMap(start -> file(asks, start).stream()).toList();
        return wanted.size() < WANTED.size() ? Optional.empty() : Optional.of(WHEN_WAITING.formatted(wanted.stream()
                .map(file -> "'./" + BUILD + file + "'").collect(Collectors.joining(", "))));
    }

    /** No pattern: the text is long, and somebody waits for the first page. */
    private static Optional<String> file(String asks, String start) {
        int begin = asks.indexOf(start);
        int end = begin < 0 ? -1 : asks.indexOf(END, begin);
        return end < 0 ? Optional.empty() : Optional.of(asks.substring(begin, end + END.length()));
    }

    private static String text(@Nullable URL file) {
        if (file == null) {
            return "";
        }
        try (InputStream content = file.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
