package org.trivetpos.ui.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.Texts;
import org.trivetpos.persistence.StoreHealth;

/**
 * The sign on the door: while the shop cannot open (it is starting, or its data may not be used) this page answers at
 * every address and says why in both languages. It looks again by itself.
 */
final class DoorSign {

    private static final int LOOK_AGAIN_SECONDS = 2;
    private static final String PAGE = """
            <!doctype html><html lang="zh"><head><meta charset="utf-8"><title>Trivet</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="%d">
            <style>body{margin:0;min-height:100vh;display:grid;place-items:center;background:#faf6ee;color:#1f2328;
            font:20px/1.5 system-ui,sans-serif}main{max-width:34em;padding:24px}h1{color:#b3261e}</style></head>
            <body><main><h1>Trivet</h1>%s</main></body></html>
            """;

    private final StoreHealth health;
    private final Texts texts;

    DoorSign(StoreHealth health, Texts texts) {
        this.health = health;
        this.texts = texts;
    }

    void show(HttpServletResponse response) throws IOException {
        Refusal trouble = health.report().trouble();
        String words = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(locale -> trouble == null ? texts.text(locale, "ui.starting") : texts.text(locale, trouble))
                .map(text -> "<p>" + escaped(text) + "</p>").collect(Collectors.joining());
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(LOOK_AGAIN_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html; charset=utf-8");
        response.getWriter().write(PAGE.formatted(LOOK_AGAIN_SECONDS, words));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
