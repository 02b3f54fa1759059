package org.trivetpos.network.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.store.Network;
import org.trivetpos.store.NetworkState;

/**
 * What a tablet sees before it trusts the shop, and what a manager prints for the wall: the address, the code, how each
 * kind of tablet is told to trust it. Nothing here is a secret.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/network/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=trivet)")
public final class WelcomePage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> DEVICES = List.of("ipad", "android", "windows", "mac", "linux");
    private static final int GROUP = 4;
    private static final String PAGE = """
            <!doctype html><html lang="zh"><head><meta charset="utf-8"><title>Trivet</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,">
            <style>body{margin:0;background:#faf6f0;color:#1f2328;font:17px/1.55 system-ui,sans-serif}
            main{max-width:44em;margin:0 auto;padding:24px}h1{color:#b3261e;margin:0 0 8px}
            section{background:#fff;border-radius:14px;padding:16px 20px;margin:16px 0;break-inside:avoid}
            img{width:200px;height:200px;display:block}code{font-size:15px;overflow-wrap:anywhere}
            .go{display:inline-block;background:#b3261e;color:#fff;padding:12px 20px;border-radius:10px;
            text-decoration:none;margin:4px 8px 4px 0;min-height:20px}summary{min-height:44px;line-height:44px;
            font-weight:600}li{margin:4px 0}button{font:inherit;min-height:44px;padding:0 20px}
            @media print{.go{color:#000;background:none;border:1px solid}button{display:none}}
            </style>
            <script>addEventListener('beforeprint', () => document.querySelectorAll('details')
            .forEach(one => one.open = true))</script></head><body><main><h1>Trivet</h1>%s</main></body></html>
            """;

    private final transient Network network;
    private final transient Texts texts;

    @Activate
    public WelcomePage(@Reference Network network, @Reference Texts texts) {
        this.network = network;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        NetworkState now = network.state();
        response.setHeader("Cache-Control", "no-store");
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        try {
            switch (path) {
                case "/code.svg" -> code(now, response);
                case "/trivet.crt" -> certificate(response);
                default -> page(now, request, response);
            }
        } catch (RefusedException refused) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            write(response, "text/html", PAGE.formatted(both(refused.refusal())));
        }
    }

    private static void code(NetworkState now, HttpServletResponse response) throws IOException {
        if (now.entrance().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        write(response, "image/svg+xml", QrCode.svg(now.entrance()));
    }

    private void certificate(HttpServletResponse response) throws IOException {
        byte[] authority = network.authority();
        response.setContentType("application/x-x509-ca-cert");
        response.setHeader("Content-Disposition", "attachment; filename=\"trivet.crt\"");
        response.setContentLength(authority.length);
        response.getOutputStream().write(authority);
    }

    private void page(NetworkState now, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (now.home().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            write(response, "text/html", PAGE.formatted(both(Refusal.of("network.closed-now"))));
            return;
        }
        boolean english = "en".equals(request.getLocale().getLanguage());
        Locale first = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Locale second = english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        write(response, "text/html", PAGE.formatted(part(now, first) + part(now, second)));
    }

    private String part(NetworkState now, Locale locale) {
        StringBuilder part = new StringBuilder("<section lang=\"").append(locale.toLanguageTag()).append("\"><h2>")
                .append(said(locale, "network.welcome-title")).append("</h2>");
        if (!now.fingerprint().isEmpty()) {
            part.append("<p>").append(said(locale, "network.welcome-why")).append("</p><p>")
                    .append("<a class=\"go\" href=\"/network/trivet.crt\">")
                    .append(said(locale, "network.welcome-certificate")).append("</a></p>");
            for (String device : DEVICES) {
                part.append("<details><summary>").append(said(locale, "network.device-" + device))
                        .append("</summary><ol>");
                for (String step : texts.text(locale, "network.trust-" + device).split(";;")) {
                    part.append("<li>").append(escaped(step.strip())).append("</li>");
                }
                part.append("</ol></details>");
            }
            part.append("<p>").append(said(locale, "network.welcome-fingerprint")).append("<br><code>")
                    .append(grouped(now.fingerprint())).append("</code></p>");
        }
        return part.append("<p>").append(said(locale, "network.welcome-then")).append("</p><p><a class=\"go\" href=\"")
                .append(now.home()).append("\">").append(escaped(now.home())).append("</a></p>")
                .append("<img src=\"/network/code.svg\" alt=\"").append(escaped(now.entrance()))
                .append("\"><p><button onclick=\"print()\">").append(said(locale, "network.print"))
                .append("</button></p></section>")
                .toString();
    }

    /** {@code 3F09 A2C4 ...}, so that two people can compare it. */
    static String grouped(String digits) {
        return digits.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    private String both(Refusal refusal) {
        return "<section><p>" + escaped(texts.text(Locale.SIMPLIFIED_CHINESE, refusal)) + "</p><p>"
                + escaped(texts.text(Locale.ENGLISH, refusal)) + "</p></section>";
    }

    private String said(Locale locale, String key) {
        return escaped(texts.text(locale, key));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + "; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
