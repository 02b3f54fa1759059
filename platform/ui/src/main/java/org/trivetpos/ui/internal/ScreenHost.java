package org.trivetpos.ui.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.store.Terminal;
import org.trivetpos.ui.Workplace;

/** The one real route of the shop: shows the screen that a bundle contributes, and what to do when it is gone. */
@Route(value = "screen", layout = HostLayout.class)
final class ScreenHost extends Div
        implements BeforeEnterObserver, HasUrlParameter<String>, HasDynamicTitle, Screens.Watcher {

    private static final long serialVersionUID = 1L;

    private final transient Host host;
    private final Map<String, Registration> sheets = new HashMap<>();
    private String id = "";
    private transient @Nullable KnownScreen shown;
    private transient @Nullable Workplace workplace;
    private volatile @Nullable UI ui;

    ScreenHost(Host host) {
        this.host = host;
        addClassName("screen");
    }

    @Override
    public void setParameter(BeforeEvent event, @WildcardParameter String parameter) {
        id = parameter;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Terminal> terminal = Seat.terminal(host);
        StaffId person = Seat.person();
        Optional<Staff> staff = person == null ? Optional.empty() : host.staff.find(person).filter(Staff::active);
        if (terminal.isEmpty() || staff.isEmpty()) {
            Seat.leave();
            event.forwardTo("");
            return;
        }
        Workplace now = workplace;
        if (now == null || !now.staff().equals(staff.get())) {
            now = new TabWorkplace(host, event.getUI(), staff.get(), terminal.get());
            workplace = now;
            clear();
        }
        event.getUI().setLocale(now.locale());
        LineNotice.speak(host, event.getUI(), now.locale());
        CalmLinks.arrived(event.getUI());
        draw();
    }

    private void draw() {
        Workplace now = workplace;
        if (now == null) {
            return;
        }
        Optional<KnownScreen> wanted = host.screens.find(id)
                .filter(s -> s.permission() == null || now.may(s.permission()));
        if (wanted.isPresent() && wanted.get() == shown) {
            return;
        }
        clear();
        wanted.ifPresentOrElse(screen -> show(screen, now), () -> showMissing(now));
        if (getParent().map(p -> p.getParent().orElse(null)).isPresent()) {
            layout().ifPresent(l -> l.show(now, id));
        }
    }

    private Optional<HostLayout> layout() {
        return getParent().flatMap(c -> {
            com.vaadin.flow.component.Component up = c;
            while (up != null && !(up instanceof HostLayout)) {
                up = up.getParent().orElse(null);
            }
            return Optional.ofNullable((HostLayout) up);
        });
    }

    private void show(KnownScreen screen, Workplace now) {
        dress(screen.styleSheets());
        shown = screen;
        if (isAttached()) {
            place(screen, now);
        }
    }

    private void place(KnownScreen screen, Workplace now) {
        if (!Contributed.place(screen.guarded(), true, this, () -> screen.create(now))) {
            add(Contributed.failed(now, screen.guarded(), () -> {
                clear();
                show(screen, now);
            }));
        }
    }

    /** A sheet that both screens use stays: taken off and put on in one round trip it would be lost. */
    private void dress(List<String> wanted) {
        sheets.entrySet().removeIf(sheet -> {
            boolean unwanted = !wanted.contains(sheet.getKey());
            if (unwanted) {
                sheet.getValue().remove();
            }
            return unwanted;
        });
        for (String sheet : wanted) {
            sheets.computeIfAbsent(sheet,
                    address -> UI.getCurrentOrThrow().getPage().addStyleSheet("context://" + address));
        }
    }

    private void showMissing(Workplace now) {
        dress(List.of());
        Div empty = new Div(new H2(now.text("ui.screen-gone-title")), new Paragraph(now.text("ui.screen-gone")));
        empty.addClassName("empty");
        empty.getElement().setAttribute("data-testid", "screen-gone");
        add(empty);
    }

    private void clear() {
        getChildren().toList().forEach(Contributed::remove);
        shown = null;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ui = event.getUI();
        host.screens.watch(this);
        Workplace now = workplace;
        if (now != null) {
            KnownScreen waiting = shown;
            if (waiting != null && getComponentCount() == 0) {
                place(waiting, now);
            }
            layout().ifPresent(l -> l.show(now, id));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        host.screens.unwatch(this);
        ui = null;
    }

    @Override
    public void arrived() {
        UI tab = ui;
        if (tab != null) {
            tab.access(this::draw);
        }
    }

    @Override
    public void leaving(Object contribution) {
        UI tab = ui;
        KnownScreen now = shown;
        if (tab != null && now != null && contribution == now.guarded().contribution()) {
            tab.accessSynchronously(this::draw);
        }
    }

    @Override
    public String getPageTitle() {
        KnownScreen now = shown;
        Workplace seat = workplace;
        return now == null || seat == null ? "Trivet" : seat.text(now.title()) + " · Trivet";
    }
}
