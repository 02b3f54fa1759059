package org.trivetpos.network.internal;

import java.io.IOException;
import java.security.KeyStore;
import java.util.Set;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.trivetpos.store.Opening;

/**
 * One more address at which the running web server answers. Where it is encrypted, a call that is not gets to the
 * welcome page and nowhere else: there a tablet that does not trust the shop yet is told how.
 */
final class Line implements ConnectorFactory {

    static final String WELCOME = "/network/";
    static final String CERTIFICATE = "/network/trivet.crt";
    static final String CODE = "/network/code.svg";
    /** Without encryption these alone: nobody gets past them by a path that only looks like one of them. */
    private static final Set<String> OPEN = Set.of(WELCOME, CERTIFICATE, CODE);
    private static final long IDLE_MILLIS = 60_000;

    private final Opening opening;
    private final @Nullable KeyStore keys;
    private final char[] password;
    private SslContextFactory.@Nullable Server tls;
    private volatile @Nullable ServerConnector connector;

    /** @param keys of an encrypted line; null for another */
    Line(Opening opening, @Nullable KeyStore keys, char[] password) {
        this.opening = opening;
        this.keys = keys;
        this.password = password;
    }

    @Override
    public synchronized Connector createConnector(Server server) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        ServerConnector made;
        if (keys == null) {
            made = new ServerConnector(server, 1, 1, plain);
        } else {
            SslContextFactory.Server secured = new SslContextFactory.Server();
            secured.setKeyStore(keys);
            secured.setKeyStorePassword(new String(password));
            secured.setSniRequired(false);
            tls = secured;
            // whether the name is the shop's is asked at the door, of every request
            http.addCustomizer(new SecureRequestCustomizer(false));
            http.addCustomizer(Line::welcome);
            made = new ServerConnector(server, 1, 1,
                    new DetectorConnectionFactory(new SslConnectionFactory(secured, plain.getProtocol())), plain);
        }
        made.setHost(opening.address());
        made.setPort(opening.port());
        made.setIdleTimeout(IDLE_MILLIS);
        try {
            made.open();
        } catch (IOException taken) {
            throw new IllegalStateException("nothing can listen at " + opening.typed() + ": " + taken, taken);
        }
        connector = made;
        return made;
    }

    private static Request welcome(Request request, HttpFields.Mutable answer) {
        if (request.isSecure()) {
            return request;
        }
        String asked = request.getHttpURI().getCanonicalPath();
        String served = asked != null && OPEN.contains(asked) ? asked : WELCOME;
        return Request.serveAs(request, HttpURI.build(request.getHttpURI()).path(served).asImmutable());
    }

    boolean isOpen() {
        ServerConnector made = connector;
        return made != null && made.isRunning();
    }

    /** New connections get the new certificate; those that are open stay as they are. */
    synchronized void renew(KeyStore renewed) throws Exception {
        SslContextFactory.Server secured = tls;
        if (secured != null) {
            secured.reload(factory -> factory.setKeyStore(renewed));
        }
    }
}
