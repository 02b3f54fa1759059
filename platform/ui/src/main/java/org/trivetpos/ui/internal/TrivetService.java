package org.trivetpos.ui.internal;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.shared.Registration;
import java.net.URL;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;

/**
 * Repairs for the HTTP whiteboard: resources come from Vaadin's bundle, and the session that a WebSocket handshake
 * carries (the container's own, without the context's attributes) finds its Vaadin session by id.
 */
final class TrivetService extends VaadinServletService {

    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions = new Sessions();
    private final transient TrivetServlet servlet;

    TrivetService(TrivetServlet servlet, DeploymentConfiguration configuration) {
        super(servlet, configuration);
        this.servlet = servlet;
        setSystemMessagesProvider(info -> new SpokenSystemMessages(servlet.texts(), info.getLocale()));
        addSessionInitListener(event -> event.getSession().setErrorHandler(new SpokenErrors(servlet.host())));
    }

    /** When the shop's data go, no page may keep what it read from them: the browsers begin anew. */
    void closeSessions() {
        sessions.all().forEach(session -> session.access(() -> close(session)));
    }

    /** A closed session ends with its next request, which an idle page would not send by itself. */
    private static void close(VaadinSession session) {
        session.getUIs().forEach(tab -> tab.getPage().reload());
        session.close();
    }

    @Override
    protected Instantiator createInstantiator() {
        return new ViewFactory(this, servlet);
    }

    @Override
    protected void setDefaultClassLoader() {
        setClassLoader(VaadinServlet.class.getClassLoader());
    }

    @Override
    public @Nullable URL getStaticResource(String path) {
        if (path.contains("..")) {
            return null;
        }
        URL found = FrameworkUtil.getBundle(VaadinServlet.class)
                .getEntry("META-INF/resources" + (path.startsWith("/") ? path : "/" + path));
        return found == null || found.getPath().endsWith("/") ? null : found;
    }

    @Override
    protected void writeToHttpSession(WrappedSession wrapped, VaadinSession session) {
        super.writeToHttpSession(wrapped, session);
        sessions.remember(wrapped, session);
    }

    @Override
    protected @Nullable VaadinSession readFromHttpSession(WrappedSession wrapped) {
        VaadinSession session = super.readFromHttpSession(wrapped);
        if (session == null) {
            return sessions.find(wrapped);
        }
        sessions.remember(wrapped, session);
        return session;
    }

    @Override
    protected void removeFromHttpSession(WrappedSession wrapped) {
        super.removeFromHttpSession(wrapped);
        sessions.leave(wrapped);
    }

    /** As Vaadin does it, but with the lock of the session's id: an attribute a WebSocket would not find. */
    @Override
    protected Lock lockSession(WrappedSession wrapped) {
        Lock lock = sessions.lockOf(wrapped);
        lock.lock();
        try {
            wrapped.getCreationTime();
        } catch (IllegalStateException ended) {
            lock.unlock();
            throw ended;
        }
        return lock;
    }

    @Override
    protected @Nullable Lock getSessionLock(WrappedSession wrapped) {
        return sessions.known(wrapped);
    }

    /** Gives the session of the running request another id: the old one is worth nothing. */
    void changeId(VaadinServletRequest request) {
        sessions.move(request.getWrappedSession(), request.getHttpServletRequest()::changeSessionId);
    }

    @Override
    public void fireSessionDestroy(VaadinSession session) {
        super.fireSessionDestroy(session);
        sessions.forget(session);
    }

    /** ComponentMetaData registers a listener per component class and never takes it back; it would hold plugins. */
    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
        String owner = listener.getClass().getName();
        return owner.startsWith("com.vaadin.flow.component.internal.ComponentMetaData")
                ? () -> { } : super.addServiceDestroyListener(listener);
    }
}
