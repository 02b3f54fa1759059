package org.trivetpos.ui.internal;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.shared.Registration;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;

/**
 * Repairs for the HTTP whiteboard: resources come from Vaadin's bundle, and the session that a WebSocket handshake
 * carries (the container's own, without the context's attributes) finds its Vaadin session by id.
 */
final class TrivetService extends VaadinServletService {

    private static final long serialVersionUID = 1L;

    private final transient ConcurrentMap<String, WeakReference<VaadinSession>> sessions = new ConcurrentHashMap<>();
    private final transient ConcurrentMap<String, WeakReference<ReentrantLock>> locks = new ConcurrentHashMap<>();
    private final transient TrivetServlet servlet;

    TrivetService(TrivetServlet servlet, DeploymentConfiguration configuration) {
        super(servlet, configuration);
        this.servlet = servlet;
        setSystemMessagesProvider(info -> new SpokenSystemMessages(servlet.texts(), info.getLocale()));
        addSessionInitListener(event -> event.getSession().setErrorHandler(new SpokenErrors(servlet.host())));
    }

    /** When the shop's data go, no page may keep what it read from them: the browsers begin anew. */
    void closeSessions() {
        sessions.values().forEach(known -> {
            VaadinSession session = known.get();
            if (session != null) {
                session.access(() -> close(session));
            }
        });
    }

    /** A closed session ends with its next request, which an idle page would not send by itself. */
    private static void close(VaadinSession session) {
        session.getUIs().forEach(tab -> {
            tab.getPage().reload();
            tab.push();
        });
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
        remember(wrapped.getId(), session);
        if (super.getSessionLock(wrapped) instanceof ReentrantLock lock) {
            locks.put(wrapped.getId(), new WeakReference<>(lock));
        }
    }

    /** The id changes at login: the new one is known from the first request on, the old one is forgotten. */
    private void remember(String id, VaadinSession session) {
        WeakReference<VaadinSession> known = sessions.get(id);
        if (known == null || known.get() != session) {
            sessions.entrySet().removeIf(e -> e.getValue().get() == session);
            sessions.put(id, new WeakReference<>(session));
        }
    }

    @Override
    protected @Nullable VaadinSession readFromHttpSession(WrappedSession wrapped) {
        VaadinSession session = super.readFromHttpSession(wrapped);
        if (session == null) {
            return held(sessions.get(wrapped.getId()));
        }
        remember(wrapped.getId(), session);
        return session;
    }

    @Override
    protected @Nullable Lock getSessionLock(WrappedSession wrapped) {
        Lock lock = super.getSessionLock(wrapped);
        if (lock == null) {
            return held(locks.get(wrapped.getId()));
        }
        if (lock instanceof ReentrantLock own && held(locks.get(wrapped.getId())) != own) {
            locks.put(wrapped.getId(), new WeakReference<>(own));
        }
        return lock;
    }

    @Override
    protected void removeFromHttpSession(WrappedSession wrapped) {
        super.removeFromHttpSession(wrapped);
        sessions.remove(wrapped.getId());
        locks.remove(wrapped.getId());
    }

    @Override
    public void fireSessionDestroy(VaadinSession session) {
        super.fireSessionDestroy(session);
        sessions.values().removeIf(r -> r.get() == session || r.get() == null);
        locks.keySet().retainAll(sessions.keySet());
    }

    /** ComponentMetaData registers a listener per component class and never takes it back; it would hold plugins. */
    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
        String owner = listener.getClass().getName();
        return owner.startsWith("com.vaadin.flow.component.internal.ComponentMetaData")
                ? () -> { } : super.addServiceDestroyListener(listener);
    }

    private static <T> @Nullable T held(@Nullable WeakReference<T> reference) {
        return reference == null ? null : reference.get();
    }
}
