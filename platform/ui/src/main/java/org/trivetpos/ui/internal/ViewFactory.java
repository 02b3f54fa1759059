package org.trivetpos.ui.internal;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.server.VaadinService;

/** Makes the host's few views with what they need, so that no view looks for a singleton. */
final class ViewFactory extends DefaultInstantiator {

    private static final long serialVersionUID = 1L;

    private final transient TrivetServlet servlet;

    ViewFactory(VaadinService service, TrivetServlet servlet) {
        super(service);
        this.servlet = servlet;
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        if (type == LoginView.class) {
            return type.cast(new LoginView(servlet.host()));
        }
        if (type == ScreenHost.class) {
            return type.cast(new ScreenHost(servlet.host()));
        }
        if (type == HostLayout.class) {
            return type.cast(new HostLayout(servlet.host()));
        }
        if (type == NoSuchPage.class) {
            return type.cast(new NoSuchPage(servlet.host()));
        }
        if (type == BrokenPage.class) {
            return type.cast(new BrokenPage(servlet.host()));
        }
        return super.getOrCreate(type);
    }
}
