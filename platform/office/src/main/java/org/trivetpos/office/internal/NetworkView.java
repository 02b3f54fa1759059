package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.Network;
import org.trivetpos.store.NetworkState;
import org.trivetpos.store.Opening;

/** Who reaches the shop: its own machine alone, or tablets as well; and how a tablet gets in. */
final class NetworkView extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int GROUP = 4;

    private final transient Office office;
    private final transient Network network;
    private final Workbench bench;
    private final Notice notice = new Notice();
    private final Div shown = Fittings.column();

    NetworkView(Office office, Network network) {
        this.office = office;
        this.network = network;
        bench = new Workbench(office, office.t("network.title"),
                Fittings.named(Fittings.plain(office.t("refresh"), VaadinIcon.REFRESH, this::refresh), "refresh"));
        Div page = Fittings.column(notice, shown);
        page.addClassName("network");
        bench.list(page);
        getContent().add(bench);
        getContent().setSizeFull();
        refresh();
    }

    private void refresh() {
        NetworkState now = network.state();
        notice.clear();
        shown.removeAll();
        Opening opening = now.opening();
        Refusal trouble = now.trouble();
        if (opening == null) {
            shown.add(standing("network.closed", "network-closed", "plain"),
                    new Paragraph(office.t("network.closed-means")),
                    Fittings.named(Fittings.primary(office.t("network.open"), VaadinIcon.CONNECT, this::ask),
                            "network-open"));
            return;
        }
        if (trouble != null) {
            notice.trouble(office.words(trouble));
            shown.add(standing("network.down", "network-down", "bad"), new Span(opening.typed()));
        } else {
            shown.add(standing(opening.encrypted() ? "network.encrypted" : "network.plain", "network-opened",
                    opening.encrypted() ? "good" : "warn"), howToGetIn(now));
        }
        shown.add(Fittings.row(
                Fittings.named(Fittings.plain(office.t("network.change"), VaadinIcon.EDIT, this::ask),
                        "network-change"),
                Fittings.named(Fittings.risky(office.t("network.close"), VaadinIcon.UNLINK, this::close),
                        "network-close")));
    }

    private Component standing(String key, String name, String kind) {
        return Fittings.named(Fittings.badge(office.t(key), kind), name);
    }

    private Component howToGetIn(NetworkState now) {
        Image code = new Image("network/code.svg?" + now.entrance().hashCode(), office.t("network.code"));
        code.addClassName("network-code");
        OrderedList steps = new OrderedList(new ListItem(office.t("network.step-wifi")),
                new ListItem(new Span(office.t("network.step-open") + " "), address(now.entrance())));
        Notice open = new Notice();
        Component safety = open;
        if (now.fingerprint().isEmpty()) {
            open.trouble(office.t("network.plain-means"));
            steps.add(new ListItem(office.t("network.step-pair")));
        } else {
            safety = fingerprint(now);
            steps.add(new ListItem(office.t("network.step-trust")), new ListItem(office.t("network.step-pair")),
                    new ListItem(office.t("network.step-home")));
        }
        Anchor print = new Anchor("network/", office.t("network.print"));
        print.setTarget(AnchorTarget.BLANK);
        print.setRouterIgnore(true);
        print.addClassName("network-print");
        Fittings.named(print, "network-print");
        return Fittings.row(code, Fittings.column(steps, safety, Fittings.row(print,
                Fittings.plain(office.t("network.pair"), VaadinIcon.TABLET,
                        () -> office.workplace().open("office-terminals")))));
    }

    private static Component address(String text) {
        Span address = Fittings.named(new Span(text), "network-address");
        address.addClassName("network-address");
        return address;
    }

    private Component fingerprint(NetworkState now) {
        Span digits = Fittings.named(new Span(now.fingerprint().replaceAll("(.{" + GROUP + "})(?=.)", "$1 ")),
                "network-fingerprint");
        digits.addClassName("fingerprint");
        return Fittings.column(new Span(office.t("network.fingerprint")), digits,
                Fittings.twoLines(office.t("network.renewed"), office.t("network.trust-until",
                        office.moment(now.trustUntil()))));
    }

    private void ask() {
        NetworkForm form = new NetworkForm(office, network, () -> {
            bench.closeSide();
            refresh();
        });
        bench.side(office.t("network.open"), form);
    }

    private void close() {
        Fittings.confirm(office, office.t("network.close"), office.t("network.close-sure"), office.t("network.close"),
                () -> office.attempt(notice, network::close, () -> {
                    bench.closeSide();
                    refresh();
                    office.workplace().tell(office.t("network.closed"));
                }));
    }
}
