package org.trivetpos.ui.internal;

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
import java.util.Locale;
import org.trivetpos.identity.Staff;
import org.trivetpos.store.Terminal;

/** The first page: pairs a new terminal, else asks who is there and for the PIN. */
@Route("")
final class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String LANGUAGE = "trivet.language";

    private final transient Host host;
    private final Div card = new Div();

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

    private void show() {
        card.removeAll();
        card.add(header());
        Seat.terminal(host).ifPresentOrElse(this::showStaff,
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

    private void showStaff(Terminal terminal) {
        Div people = new Div();
        people.addClassName("people");
        for (Staff person : host.staff.all(false)) {
            Span name = new Span(person.name());
            name.addClassName("person-name");
            Span role = new Span(host.staff.role(person.role()).name().in(getUiLocale()));
            role.addClassName("muted");
            NativeButton tile = new NativeButton();
            tile.add(name, role);
            tile.addClassName("person");
            tile.getElement().setAttribute("data-testid", "person-" + person.name());
            tile.addClickListener(e -> showPin(terminal, person));
            people.add(tile);
        }
        Span asking = new Span(host.text(getUiLocale(), people.getChildren().findAny().isEmpty()
                ? "ui.nobody" : "ui.who-are-you"));
        asking.addClassName("asking");
        Span at = new Span(terminal.name());
        at.addClassNames("muted", "login-terminal");
        card.add(asking, people, at);
    }

    private void showPin(Terminal terminal, Staff person) {
        card.removeAll();
        card.add(header(), new PinPad(host, getUiLocale(), person.name(),
                pin -> host.login.login(terminal.id(), person.id(), pin), () -> enter(person), this::show));
    }

    private void enter(Staff person) {
        Seat.sit(person.id());
        getUI().orElseThrow().navigate("screen/order");
    }

    private Locale getUiLocale() {
        return com.vaadin.flow.component.UI.getCurrent().getLocale();
    }

    @Override
    public String getPageTitle() {
        return "Trivet";
    }
}
