package org.trivetpos.network.internal;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.KeyStore;
import java.util.Hashtable;
import java.util.function.Supplier;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.Opening;

/** Felix HTTP takes further connectors from services while it runs. Not thread-safe. */
final class WebServerLines implements Lines {

    private final BundleContext bundle;
    private @Nullable Line line;
    private @Nullable ServiceRegistration<ConnectorFactory> offered;

    WebServerLines(BundleContext bundle) {
        this.bundle = bundle;
    }

    @Override
    public @Nullable Refusal open(Opening opening, @Nullable KeyStore keys, Supplier<char[]> password) {
        close();
        // the web server would put a stack trace into the log for a port that is taken
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(opening.address(), opening.port()));
        } catch (BindException taken) {
            return Refusal.of("network.port-taken", String.valueOf(opening.port()));
        } catch (IOException failure) {
            return Refusal.of("network.failed", failure.toString());
        }
        Line made = new Line(opening, keys, keys == null ? new char[0] : password.get());
        offered = bundle.registerService(ConnectorFactory.class, made, new Hashtable<>());
        line = made;
        if (!made.isOpen()) {
            close();
            return Refusal.of("network.failed", opening.typed());
        }
        return null;
    }

    @Override
    public boolean isOpen() {
        Line now = line;
        return now != null && now.isOpen();
    }

    @Override
    public void renew(KeyStore keys) throws Exception {
        Line now = line;
        if (now != null) {
            now.renew(keys);
        }
    }

    @Override
    public void close() {
        ServiceRegistration<ConnectorFactory> now = offered;
        offered = null;
        line = null;
        if (now != null) {
            now.unregister();
        }
    }
}
