package org.trivetpos.ui.internal;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.store.Terminal;

/** Which terminal this browser is, and who sits at it. */
final class Seat {

    private static final String TERMINAL = "trivet-terminal";
    private static final String PERSON = "trivet.person";
    private static final int TEN_YEARS = 10 * 365 * 24 * 3600;

    private Seat() {
    }

    /** The terminal that the browser's cookie names. */
    static Optional<Terminal> terminal(Host host) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session.getAttribute(TERMINAL) instanceof String held) {
            return host.terminals.byToken(held);
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        Cookie[] cookies = request == null ? null : request.getCookies();
        return cookies == null ? Optional.empty() : Arrays.stream(cookies)
                .filter(c -> c.getName().equals(TERMINAL)).map(Cookie::getValue).findFirst()
                .flatMap(token -> {
                    session.setAttribute(TERMINAL, token);
                    return host.terminals.byToken(token);
                });
    }

    /** Remembers the terminal in a cookie that no script and no other site can read. */
    static void pair(String token) {
        VaadinSession.getCurrent().setAttribute(TERMINAL, token);
        VaadinResponse response = VaadinResponse.getCurrent();
        Cookie cookie = new Cookie(TERMINAL, token);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setMaxAge(TEN_YEARS);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        if (response instanceof VaadinServletResponse servlet) {
            servlet.addCookie(cookie);
        }
    }

    static @Nullable StaffId person() {
        return (StaffId) VaadinSession.getCurrent().getAttribute(PERSON);
    }

    /** Somebody sits down: the session gets a new id, the old one is worth nothing. */
    static void sit(StaffId person) {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && VaadinService.getCurrent() instanceof TrivetService service) {
            service.changeId(request);
        }
        VaadinSession.getCurrent().setAttribute(PERSON, person);
    }

    static void leave() {
        VaadinSession.getCurrent().setAttribute(PERSON, null);
    }
}
