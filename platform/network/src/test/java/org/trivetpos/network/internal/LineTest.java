package org.trivetpos.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.store.Opening;
import org.trivetpos.testkit.SequentialIds;

/** A further address of a web server that runs, as Felix HTTP adds it. */
class LineTest {

    private static final String HERE = "127.0.0.1";

    private final Server server = new Server();
    private Opening opening;
    private ShopCertificates certificates;
    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                String seen = request.isSecure() + " " + request.getHttpURI().getPath();
                response.write(true, ByteBuffer.wrap(seen.getBytes(StandardCharsets.UTF_8)), callback);
                return true;
            }
        });
        server.start();
        Files.createDirectories(data.resolve("keys"));
        certificates = new ShopCertificates(data, name -> new byte[32], Clock.systemUTC(), new SequentialIds());
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            opening = new Opening(HERE, free.getLocalPort(), true);
        }
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private Connector opened(Line line) throws Exception {
        Connector connector = line.createConnector(server);
        server.addConnector(connector);
        connector.start();
        return connector;
    }

    private Line encrypted() {
        return new Line(opening, certificates.server(Set.of(HERE)), certificates.password());
    }

    /** A tablet that trusts the shop's authority and nobody else. */
    private HttpClient tablet() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("shop", certificates.authority());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private String got(HttpClient client, String scheme, String path) throws Exception {
        URI address = URI.create(scheme + "://" + opening.typed() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void aTabletThatTrustsTheShopGetsEverythingEncrypted() throws Exception {
        Line line = encrypted();
        opened(line);
        assertThat(line.isOpen()).isTrue();
        assertThat(got(tablet(), "https", "/screen/order")).isEqualTo("true /screen/order");
    }

    @Test
    void oneThatDoesNotTrustItYetIsNotLedOn() throws Exception {
        opened(encrypted());
        assertThatThrownBy(() -> got(HttpClient.newHttpClient(), "https", "/"))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void withoutEncryptionThereIsTheWelcomePageAndNothingElse() throws Exception {
        opened(encrypted());
        HttpClient plain = HttpClient.newHttpClient();
        for (String path : new String[] {"/", "/screen/order", "/VAADIN/push", "/?v-r=uidl",
            "/network/../screen/order", "/network/%2e%2e/VAADIN/push", "/network/more"}) {
            assertThat(got(plain, "http", path)).as(path)
                    .matches(seen -> seen.equals("false /network/") || seen.contains("HTTP ERROR 400"));
        }
        assertThat(got(plain, "http", "/network/trivet.crt")).isEqualTo("false /network/trivet.crt");
    }

    @Test
    void whoInsistsGetsALineThatIsNotEncrypted() throws Exception {
        opened(new Line(opening, null, new char[0]));
        assertThat(got(HttpClient.newHttpClient(), "http", "/screen/order")).isEqualTo("false /screen/order");
    }

    @Test
    void aClosedLineAnswersNobodyNotEvenOnAConnectionThatWasOpen() throws Exception {
        Line line = encrypted();
        Connector connector = opened(line);
        HttpClient tablet = tablet();
        got(tablet, "https", "/");
        connector.stop();
        server.removeConnector(connector);
        assertThat(line.isOpen()).isFalse();
        assertThatThrownBy(() -> got(tablet, "https", "/")).isInstanceOf(IOException.class);
    }

    @Test
    void aRenewedCertificateIsServedWithoutClosingTheLine() throws Exception {
        Line line = encrypted();
        opened(line);
        HttpClient before = tablet();
        got(before, "https", "/");
        KeyStore renewed = certificates.server(Set.of(HERE, "till.local"));
        line.renew(renewed);
        HttpResponse<String> answer = tablet().send(HttpRequest.newBuilder(
                URI.create("https://" + opening.typed() + "/")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.sslSession().orElseThrow().getPeerCertificates()[0])
                .isEqualTo(renewed.getCertificate("server"));
        assertThat(got(before, "https", "/")).isEqualTo("true /");
    }
}
