package org.trivetpos.ui.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.store.Terminal;

/** The first page: pairs a new terminal, else asks who is there and for the PIN. */
@Route("")
final class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LoginView.class);
    private static final String LANGUAGE = "trivet.language";
    private static final int LOOK_AGAIN_SECONDS = 2;
    /** The feature of the demo shop. */
    private static final String DEMO = "demo";

    private final transient Host host;
    private final Div card = new Div();
    private final transient FirstRunAnswers answers = new FirstRunAnswers();
    /** Who may be tapped now; null while something else is asked. */
    private transient volatile @Nullable List<Staff> shown;
    private transient @Nullable ScheduledFuture<?> watch;

    LoginView(Host host) {
        this.host = host;
        addClassName("login");
        card.addClassName("login-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Seat.person() != null && Seat.terminal(host).isPresent()) {
            event.forwardTo("screen/order");
            return;
        }
        Locale chosen = (Locale) VaadinSession.getCurrent().getAttribute(LANGUAGE);
        event.getUI().setLocale(chosen != null ? chosen : host.shops.current().language());
        LineNotice.speak(host, event.getUI(), event.getUI().getLocale());
        show();
    }

    /** People come and go while this page is open: a manager hires somebody, a new shop gets its first. */
    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        watch = host.workers.scheduleWithFixedDelay(() -> lookAgain(ui), LOOK_AGAIN_SECONDS, LOOK_AGAIN_SECONDS,
                TimeUnit.SECONDS);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        ScheduledFuture<?> watching = watch;
        if (watching != null) {
            watching.cancel(false);
        }
    }

    private void lookAgain(UI ui) {
        List<Staff> known = shown;
        try {
            if (known != null && !known.equals(host.staff.all(false))) {
                ui.access(() -> {
                    if (shown != null) {
                        show();
                    }
                });
            }
        } catch (RuntimeException away) {
            LOG.debug("who works here could not be read; asked again soon", away);
        }
    }

    private void show() {
        shown = null;
        card.removeAll();
        card.add(header());
        Seat.terminal(host).ifPresentOrElse(this::showTerminal,
                () -> card.add(new PairPanel(host, getUiLocale(), token -> {
                    Seat.pair(token);
                    show();
                })));
    }

    private Div header() {
        H1 logo = new H1("Trivet");
        logo.addClassName("logo");
        Span shop = new Span(host.shops.current().name().in(getUiLocale()));
        shop.addClassName("login-shop");
        Div languages = new Div(language(Locale.SIMPLIFIED_CHINESE, "中文"), language(Locale.ENGLISH, "English"));
        languages.addClassName("languages");
        Div header = new Div(logo, shop, languages);
        header.addClassName("login-header");
        return header;
    }

    private NativeButton language(Locale locale, String name) {
        NativeButton button = new NativeButton(name, e -> {
            VaadinSession.getCurrent().setAttribute(LANGUAGE, locale);
            getUI().orElseThrow().setLocale(locale);
            show();
        });
        button.addClassName("chip");
        button.setClassName("on", locale.getLanguage().equals(getUiLocale().getLanguage()));
        button.getElement().setAttribute("data-testid", "language-" + locale.getLanguage());
        button.getElement().setAttribute("lang", locale.toLanguageTag());
        return button;
    }

    private void showTerminal(Terminal terminal) {
        if (isNew()) {
            card.add(new FirstRun(host, terminal, getUiLocale(), answers, () -> begin(terminal)));
        } else {
            lockedBy().ifPresentOrElse(person -> showPin(terminal, person, "ui.locked"), () -> showStaff(terminal));
        }
    }

    private Optional<Staff> lockedBy() {
        StaffId locked = Seat.takeLocked();
        return locked == null ? Optional.empty() : host.staff.find(locked).filter(Staff::active);
    }

    /** The demo furnishes itself. */
    private boolean isNew() {
        return host.staff.all(true).isEmpty() && !host.kinds.chosen().contains(DEMO);
    }

    /** A new shop needs paper first, then its menu: the printers' page goes on to it. */
    private void begin(Terminal terminal) {
        if (FirstRun.logIn(host, terminal, answers)) {
            getUI().orElseThrow().navigate("screen/office-printers");
        } else {
            show();
        }
    }

    private void showStaff(Terminal terminal) {
        Div people = new Div();
        people.addClassName("people");
        List<Staff> staff = host.staff.all(false);
        for (Staff person : staff) {
            Span name = new Span(person.name());
            name.addClassName("person-name");
            Span role = new Span(host.staff.role(person.role()).name().in(getUiLocale()));
            role.addClassName("muted");
            NativeButton tile = new NativeButton();
            tile.add(name, role);
            tile.addClassName("person");
            tile.getElement().setAttribute("data-testid", "person-" + person.name());
            tile.addClickListener(e -> showPin(terminal, person, null));
            people.add(tile);
        }
        Span asking = new Span(host.text(getUiLocale(), people.getChildren().findAny().isEmpty()
                ? "ui.nobody" : "ui.who-are-you"));
        asking.addClassName("asking");
        Span at = new Span(terminal.name());
        at.addClassNames("muted", "login-terminal");
        card.add(asking, people, at);
        shown = staff;
    }

    private void showPin(Terminal terminal, Staff person, @Nullable String why) {
        shown = null;
        card.removeAll();
        card.add(header());
        if (why != null) {
            Span said = new Span(host.text(getUiLocale(), why));
            said.addClassNames("muted", "login-why");
            card.add(said);
        }
        card.add(new PinPad(host, getUiLocale(), person.name(),
                pin -> host.login.login(terminal.id(), person.id(), pin), () -> enter(person), this::show));
    }

    private void enter(Staff person) {
        String left = Seat.takeScreen();
        Seat.sit(person.id(), host.clock.instant());
        boolean there = left != null && host.screens.find(left).filter(screen -> screen.permission() == null
                || host.permissions.allows(person.id(), screen.permission())).isPresent();
        getUI().orElseThrow().navigate("screen/" + (there ? left : "order"));
    }

    private Locale getUiLocale() {
        return UI.getCurrent().getLocale();
    }

    @Override
    public String getPageTitle() {
        return "Trivet";
    }
}
