package org.trivetpos.ui.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.trivetpos.kernel.Texts;

/**
 * Every request passes here before anything else: the shop answers to its own names alone, takes nothing from pages of
 * others, and tells the browser what its pages may do. WebSockets do not come this way: see {@link OwnOrigin}.
 */
@Component(service = Preprocessor.class)
public final class Door implements Preprocessor {

    /** The attribute of a request that came through here. */
    static final String PASSED = "trivet.door";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int WRONG_HOST = 421;
    private static final int WEEK = 7 * 24 * 3600;
    /** Vaadin's client is started by scripts in the page and evaluates what the server sends. */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self' %s; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private final OwnNames names;
    private final TurnedAway turnedAway;
    private final Texts texts;

    @Activate
    public Door(@Reference OwnNames names, @Reference TurnedAway turnedAway, @Reference Texts texts) {
        this.names = names;
        this.turnedAway = turnedAway;
        this.texts = texts;
    }

    /** What Jetty gives a session cookie that says nothing of it. */
    @Override
    public void init(FilterConfig config) {
        config.getServletContext().setAttribute("org.eclipse.jetty.cookie.sameSiteDefault", "Strict");
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        if (!(asked instanceof HttpServletRequest request) || !(answer instanceof HttpServletResponse response)) {
            throw new ServletException("not HTTP");
        }
        String host = request.getServerName();
        String origin = request.getHeader("Origin");
        if (!names.isHost(host)) {
            turnedAway.host(host, request.getRemoteAddr());
            refuse(response, WRONG_HOST, "ui.door-host");
        } else if (isForeign(request, origin)) {
            turnedAway.origin(origin, request.getRemoteAddr());
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "ui.door-origin");
        } else {
            protect(request, response, host);
            request.setAttribute(PASSED, Boolean.TRUE);
            chain.doFilter(request, response);
        }
    }

    private boolean isForeign(HttpServletRequest request, @Nullable String origin) {
        return origin != null && !HARMLESS.contains(request.getMethod()) && !names.isOrigin(origin);
    }

    private static void protect(HttpServletRequest request, HttpServletResponse response, String host) {
        String line = (request.isSecure() ? "wss://" : "ws://") + host + ":" + request.getServerPort();
        response.setHeader("Content-Security-Policy", POLICY.formatted(line));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=" + WEEK);
        }
    }

    private void refuse(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().write(texts.text(Locale.SIMPLIFIED_CHINESE, words) + "\n"
                + texts.text(Locale.ENGLISH, words) + "\n");
    }
}
