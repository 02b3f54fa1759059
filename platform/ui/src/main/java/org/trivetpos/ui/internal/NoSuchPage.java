package org.trivetpos.ui.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere. */
final class NoSuchPage extends Div implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    private final transient Host host;

    NoSuchPage(Host host) {
        this.host = host;
        addClassName("empty");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        UI ui = event.getUI();
        add(new H2(host.text(ui.getLocale(), "ui.no-page")), new Anchor("", host.text(ui.getLocale(), "ui.go-home")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
