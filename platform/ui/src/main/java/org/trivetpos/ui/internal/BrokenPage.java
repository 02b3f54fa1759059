package org.trivetpos.ui.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** A page that failed: a sentence and the way back, never a stack trace. */
final class BrokenPage extends Div implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    private final transient Host host;

    BrokenPage(Host host) {
        this.host = host;
        addClassName("empty");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        Locale locale = event.getUI().getLocale();
        add(new H2(host.text(locale, "ui.failed-caption")),
                new Paragraph(new SpokenErrors(host).words(locale, parameter.getException())),
                new Anchor("", host.text(locale, "ui.go-home")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
