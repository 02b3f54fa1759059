package org.trivetpos.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.testkit.TestStore;

/** The endpoint that Vaadin gives to the container, as the container gets it. */
class OwnOriginTest {

    private final TestStore store = TestStore.h2();
    private final TurnedAway turnedAway = new TurnedAway(store.clock());
    private final List<ServerEndpointConfig> deployed = new ArrayList<>();

    @AfterEach
    void close() {
        store.close();
    }

    private static <T> T played(Class<T> type, InvocationHandler part) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, part));
    }

    /** What Vaadin does to push, and which handshake its own configurator takes. */
    private ServerEndpointConfig deploy() throws Exception {
        ServerContainer real = played(ServerContainer.class, (proxy, method, given) ->
                method.getName().equals("addEndpoint") ? add((ServerEndpointConfig) given[0]) : 1234L);
        ServletContext context = played(ServletContext.class, (proxy, method, given) ->
                method.getName().equals("getAttribute") ? real : "context");
        ServletConfig config = played(ServletConfig.class, (proxy, method, given) ->
                method.getName().equals("getServletContext") ? context : "trivet");
        ServletConfig guarded = OwnOrigin.guarded(config, new OwnNames("8181"), turnedAway);
        assertThat(guarded.getServletName()).isEqualTo("trivet");
        assertThat(guarded.getServletContext().getServerInfo()).isEqualTo("context");
        ServerContainer container = (ServerContainer) Objects.requireNonNull(
                guarded.getServletContext().getAttribute(ServerContainer.class.getName()));
        assertThat(container.getDefaultMaxSessionIdleTimeout()).isEqualTo(1234L);
        ServerEndpointConfig vaadins = ServerEndpointConfig.Builder.create(Object.class, "/VAADIN/push")
                .subprotocols(List.of("one")).configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public boolean checkOrigin(@Nullable String origin) {
                        return true;
                    }
                }).build();
        vaadins.getUserProperties().put("kept", "yes");
        container.addEndpoint(vaadins);
        return deployed.getFirst();
    }

    private @Nullable Object add(ServerEndpointConfig endpoint) {
        deployed.add(endpoint);
        return null;
    }

    @Test
    void vaadinsEndpointIsDeployedAsItIs() throws Exception {
        ServerEndpointConfig endpoint = deploy();
        assertThat(endpoint.getPath()).isEqualTo("/VAADIN/push");
        assertThat(endpoint.getSubprotocols()).containsExactly("one");
        assertThat(endpoint.getUserProperties()).containsEntry("kept", "yes");
    }

    @Test
    void aHandshakeOfTheShopsOwnPageIsTaken() throws Exception {
        assertThat(deploy().getConfigurator().checkOrigin("http://127.0.0.1:8181")).isTrue();
    }

    @Test
    void aHandshakeOfAPageFromElsewhereIsRefusedAndRecorded() throws Exception {
        turnedAway.journal = store.journal();
        turnedAway.transactions = store.transactions();
        ServerEndpointConfig.Configurator door = deploy().getConfigurator();
        for (String foreign : List.of("http://evil.example", "https://127.0.0.1:8181", "http://127.0.0.1:9", "null")) {
            assertThat(door.checkOrigin(foreign)).as(foreign).isFalse();
        }
        store.sealAll();
        assertThat(store.journal().about("network")).hasSize(4)
                .allMatch(fact -> fact.type().equals("store.CallRefused"));
    }
}
