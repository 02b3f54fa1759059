package org.trivetpos.ui.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.store.Terminal;

/** Which terminal this browser is, and who sits at it. */
final class Seat {

    private static final String TERMINAL = "trivet-terminal";
    private static final String PERSON = "trivet.person";
    private static final String SINCE = "trivet.since";
    private static final String SCREEN = "trivet.screen";
    private static final String LOCKED = "trivet.locked";
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
    static void sit(StaffId person, Instant now) {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && VaadinService.getCurrent() instanceof TrivetService service) {
            service.changeId(request);
        }
        VaadinSession session = VaadinSession.getCurrent();
        session.setAttribute(PERSON, person);
        session.setAttribute(SINCE, now);
        session.setAttribute(LOCKED, null);
        otherTabs();
    }

    /** How long somebody has been sitting here. */
    static Duration since(Instant now) {
        return VaadinSession.getCurrent().getAttribute(SINCE) instanceof Instant since
                ? Duration.between(since, now) : Duration.ZERO;
    }

    /** Nobody sits here any more, in none of this browser's tabs. */
    static void leave() {
        if (person() != null) {
            VaadinSession.getCurrent().setAttribute(PERSON, null);
            VaadinSession.getCurrent().setAttribute(SINCE, null);
            otherTabs();
        }
    }

    /** The same, to come back to that screen; {@code locked} is asked for the PIN first. */
    static void leave(String screen, @Nullable StaffId locked) {
        leave();
        VaadinSession.getCurrent().setAttribute(SCREEN, screen);
        VaadinSession.getCurrent().setAttribute(LOCKED, locked);
    }

    /** Who has locked this seat; asked once, afterwards everybody may sit down. */
    static @Nullable StaffId takeLocked() {
        return (StaffId) take(LOCKED);
    }

    /** The screen that was left, to go on there. */
    static @Nullable String takeScreen() {
        return (String) take(SCREEN);
    }

    private static @Nullable Object take(String attribute) {
        Object kept = VaadinSession.getCurrent().getAttribute(attribute);
        VaadinSession.getCurrent().setAttribute(attribute, null);
        return kept;
    }

    /** The other tabs show who sits here now, or ask. */
    private static void otherTabs() {
        UI own = UI.getCurrent();
        VaadinSession.getCurrent().getUIs().stream().filter(tab -> tab != own && tab.isAttached())
                .forEach(tab -> tab.access(() -> tab.getPage().reload()));
    }
}
