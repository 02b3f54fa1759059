package org.trivetpos.ui.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.trivetpos.kernel.Texts;
import org.trivetpos.persistence.StoreHealth;

/**
 * The moment in which {@link TrivetServlet} takes the place of {@link DoorSign}, or leaves it: a request that was on
 * its way to the one that goes is told to come again, instead of failing.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=trivet)")
public final class HandOver implements Filter {

    /** How Felix's ServletHandler says it; it has no type for it. */
    private static final String GONE = "Servlet has been unregistered";

    private final DoorSign sign;

    @Activate
    public HandOver(@Reference StoreHealth health, @Reference Texts texts) {
        this.sign = new DoorSign(health, texts);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException failure) {
            if (!GONE.equals(failure.getMessage()) || response.isCommitted()) {
                throw failure;
            }
            response.reset();
            sign.service((HttpServletRequest) request, (HttpServletResponse) response);
        }
    }
}
