package org.trivetpos.ui.internal;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.server.VaadinService;

/** Makes the host's few views with what they need, so that no view looks for a singleton. */
final class ViewFactory extends DefaultInstantiator {

    private static final long serialVersionUID = 1L;

    private final transient Host host;

    ViewFactory(VaadinService service, Host host) {
        super(service);
        this.host = host;
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        if (type == LoginView.class) {
            return type.cast(new LoginView(host));
        }
        if (type == ScreenHost.class) {
            return type.cast(new ScreenHost(host));
        }
        if (type == HostLayout.class) {
            return type.cast(new HostLayout(host));
        }
        if (type == NoSuchPage.class) {
            return type.cast(new NoSuchPage(host));
        }
        if (type == BrokenPage.class) {
            return type.cast(new BrokenPage(host));
        }
        return super.getOrCreate(type);
    }
}
