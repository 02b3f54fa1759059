package org.trivetpos.ui.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.RouterLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.StatusPill;
import org.trivetpos.ui.Workplace;

/** The slim bar on top of every screen, and the console's menu at the side of office screens. */
final class HostLayout extends Div implements RouterLayout, Screens.Watcher {

    private static final long serialVersionUID = 1L;

    private final transient Host host;
    private final Nav entries = new Nav();
    private final Div pills = new Div();
    private final Div account = new Div();
    private final Nav console = new Nav();
    private final Div content = new Div();
    private final IdleLock idle = new IdleLock(this::lock);
    private transient @Nullable Workplace workplace;
    private final Map<String, Anchor> links = new HashMap<>();
    private transient List<Object> drawn = List.of();
    private String shown = "";
    private volatile @Nullable UI ui;

    HostLayout(Host host) {
        this.host = host;
        addClassName("host");
        Span logo = new Span("Tri");
        Span rest = new Span("vet");
        rest.addClassName("logo-tail");
        logo.add(rest);
        logo.addClassName("logo");
        entries.addClassName("entries");
        pills.addClassName("pills");
        account.addClassName("account");
        Div bar = new Div(logo, entries, pills, account);
        bar.addClassName("topbar");
        console.addClassName("console");
        content.addClassName("content");
        Div body = new Div(console, content);
        body.addClassName("host-body");
        add(bar, body, idle);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ui = event.getUI();
        host.screens.watch(this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        host.screens.unwatch(this);
        ui = null;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement shownContent) {
        content.getElement().removeAllChildren();
        if (shownContent != null) {
            content.getElement().appendChild(shownContent.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        content.getElement().removeAllChildren();
    }

    /** Draws the bar for this person with that screen open. */
    void show(Workplace now, String screenId) {
        boolean sameSeat = workplace == now;
        workplace = now;
        shown = screenId;
        drawEntries();
        if (!sameSeat) {
            drawPills();
            account.removeAll();
            idle.watch(UiSettings.autoLock(host.settings), Seat.since(host.clock.instant()));
            account.add(new AccountMenu(host, now, () -> shown));
        }
    }

    private void lock() {
        Workplace now = workplace;
        if (now != null && now.staff().id().equals(Seat.person())) {
            AccountMenu.leave(host, now, () -> Seat.leave(shown, now.staff().id()));
        }
    }

    /** Links stay as they are while the same screens are there: a tap under way, or the focus, is not lost. */
    private void drawEntries() {
        Workplace now = workplace;
        if (now == null) {
            return;
        }
        List<KnownScreen> till = allowed(Screen.Place.TILL, now);
        List<KnownScreen> office = allowed(Screen.Place.OFFICE, now);
        List<Object> wanted = List.of(till, office, now);
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            links.clear();
            entries.removeAll();
            console.removeAll();
            till.forEach(screen -> entries.add(entry(screen, now)));
            if (!office.isEmpty()) {
                entries.add(link("office", "screen/" + office.getFirst().id(), "vaadin:office", now.text("ui.office")));
            }
            office.forEach(screen -> console.add(entry(screen, now)));
        }
        boolean inOffice = office.stream().anyMatch(s -> s.id().equals(shown));
        console.setVisible(inOffice);
        links.forEach((id, link) -> mark(link, id.equals(shown) || inOffice && id.equals("office")));
    }

    private static void mark(Anchor link, boolean current) {
        link.setClassName("on", current);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private List<KnownScreen> allowed(Screen.Place place, Workplace now) {
        return host.screens.all(place).stream()
                .filter(s -> s.permission() == null || now.may(s.permission())).toList();
    }

    private Anchor entry(Screen screen, Workplace now) {
        return link(screen.id(), "screen/" + screen.id(), screen.icon(), now.text(screen.title()));
    }

    private Anchor link(String id, String address, String icon, String words) {
        String[] name = icon.split(":", 2);
        Anchor link = new Anchor(address, new Icon(name[0], name[1]), new Span(words));
        link.setRouterIgnore(false);
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("data-testid", "entry-" + id);
        // on a phone the icon stands alone
        link.getElement().setAttribute("aria-label", words);
        link.addClassName("entry");
        links.put(id, link);
        return link;
    }

    private void drawPills() {
        Workplace now = workplace;
        pills.getChildren().toList().forEach(Contributed::remove);
        if (now == null) {
            return;
        }
        for (KnownPill pill : host.screens.pills()) {
            Guarded<StatusPill> guarded = pill.guarded();
            boolean stands = Contributed.place(guarded, false, pills, () -> {
                Component made = guarded.contribution().create(now);
                made.getElement().setAttribute("data-pill", guarded.contribution().getClass().getName());
                return made;
            });
            if (!stands) {
                pills.add(failed(guarded, now));
            }
        }
    }

    private static Component failed(Guarded<StatusPill> guarded, Workplace now) {
        String words = now.text("ui.part-failed", guarded.origin().name());
        NativeButton sign = new NativeButton(now.text("ui.part-failed-short", guarded.origin().name()),
                tap -> Toast.trouble(words));
        sign.addClassNames("pill", "warn", "pill-button", "pill-failed");
        sign.getElement().setAttribute("data-testid", "pill-failed").setAttribute("title", words);
        return sign;
    }

    @Override
    public void arrived() {
        UI tab = ui;
        if (tab != null) {
            tab.access(this::redraw);
        }
    }

    @Override
    public void leaving(Object contribution) {
        UI tab = ui;
        if (tab != null) {
            tab.accessSynchronously(this::redraw);
        }
    }

    private void redraw() {
        drawEntries();
        drawPills();
    }
}
