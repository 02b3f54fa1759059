package org.trivetpos.ui.internal;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.trivetpos.kernel.Texts;
import org.trivetpos.persistence.StoreHealth;

/**
 * Vaadin on the HTTP whiteboard: Flow's initializers run by hand, for there is no class-path scan under OSGi. It does
 * not wait for the shop's data: it gets ready while they open, and until then, and when they go, answers with
 * {@link DoorSign}.
 */
@Component(service = Servlet.class,
        property = {"servlet.init.pushServletMapping=/", "servlet.init.productionMode=true",
            "servlet.init.heartbeatInterval=60", "servlet.init.closeIdleSessions=true"})
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletName("trivet")
@HttpWhiteboardServletAsyncSupported
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=trivet)")
public final class TrivetServlet extends VaadinServlet {

    private static final long serialVersionUID = 1L;

    private final transient DoorSign sign;
    private final transient Texts texts;
    private final transient OwnNames names;
    private final transient TurnedAway turnedAway;
    private transient volatile @Nullable Host host;
    private transient volatile @Nullable TrivetService flow;

    @Activate
    public TrivetServlet(@Reference StoreHealth health, @Reference Texts texts, @Reference OwnNames names,
            @Reference TurnedAway turnedAway) {
        this.sign = new DoorSign(health, texts);
        this.texts = texts;
        this.names = names;
        this.turnedAway = turnedAway;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setHost(Host opened) {
        host = opened;
    }

    void unsetHost(Host closed) {
        if (host == closed) {
            host = null;
        }
        TrivetService serving = flow;
        if (serving != null) {
            serving.closeSessions();
        }
    }

    Texts texts() {
        return texts;
    }

    /** The shop whose services a view is made with. */
    Host host() {
        Host now = host;
        if (now == null) {
            throw new IllegalStateException("the shop has just closed");
        }
        return now;
    }

    /** Work that runs with Vaadin's class loader as the thread's. */
    private interface Guarded {
        void run() throws ServletException, IOException;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        ServletContext context = config.getServletContext();
        try {
            withVaadinLoader(() -> {
                new LookupServletContainerInitializer().process(classes(LookupInitializer.class), context);
                new VaadinAppShellInitializer().process(classes(Shell.class), context);
                new ErrorNavigationTargetInitializer().process(classes(NoSuchPage.class, BrokenPage.class), context);
                new RouteRegistryInitializer().process(classes(LoginView.class, ScreenHost.class), context);
                super.init(OwnOrigin.guarded(config, names, turnedAway));
            });
        } catch (IOException impossible) {
            throw new ServletException(impossible);
        }
    }

    private static Set<Class<?>> classes(Class<?>... classes) {
        return new HashSet<>(Set.of(classes));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (host == null || request.getAttribute(Door.PASSED) == null) {
            sign.show(response);
        } else {
            withVaadinLoader(() -> super.service(request, response));
        }
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration)
            throws ServiceException {
        TrivetService service = new TrivetService(this, configuration);
        service.init();
        flow = service;
        return service;
    }

    private static void withVaadinLoader(Guarded work) throws ServletException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(VaadinServlet.class.getClassLoader());
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
