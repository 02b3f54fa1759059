package org.trivetpos.ui.internal;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Extension;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the handshake of a WebSocket that a page from elsewhere opens. The container hands those to Vaadin's endpoint
 * before any filter, so Vaadin gets a container whose endpoints ask here first.
 */
final class OwnOrigin extends ServerEndpointConfig.Configurator {

    private static final String CONTAINER = ServerContainer.class.getName();

    private final ServerEndpointConfig.Configurator vaadins;
    private final OwnNames names;
    private final TurnedAway turnedAway;

    private OwnOrigin(ServerEndpointConfig.Configurator vaadins, OwnNames names, TurnedAway turnedAway) {
        this.vaadins = vaadins;
        this.names = names;
        this.turnedAway = turnedAway;
    }

    /** The same configuration, with a WebSocket container that lets in the shop's own pages alone. */
    static ServletConfig guarded(ServletConfig config, OwnNames names, TurnedAway turnedAway) {
        ServletContext context = instead(ServletContext.class, config.getServletContext(), (method, given) ->
                method.getName().equals("getAttribute") && CONTAINER.equals(given[0])
                        && config.getServletContext().getAttribute(CONTAINER) instanceof ServerContainer real
                        ? guarded(real, names, turnedAway) : null);
        return instead(ServletConfig.class, config,
                (method, given) -> method.getName().equals("getServletContext") ? context : null);
    }

    private static ServerContainer guarded(ServerContainer real, OwnNames names, TurnedAway turnedAway) {
        return instead(ServerContainer.class, real, (method, given) -> {
            if (!method.getName().equals("addEndpoint")) {
                return null;
            }
            if (!(given[0] instanceof ServerEndpointConfig endpoint)) {
                throw new DeploymentException("only an endpoint whose handshake can be refused");
            }
            real.addEndpoint(guarded(endpoint, names, turnedAway));
            return real;
        });
    }

    private static ServerEndpointConfig guarded(ServerEndpointConfig endpoint, OwnNames names,
            TurnedAway turnedAway) {
        ServerEndpointConfig guarded = ServerEndpointConfig.Builder
                .create(endpoint.getEndpointClass(), endpoint.getPath())
                .configurator(new OwnOrigin(endpoint.getConfigurator(), names, turnedAway))
                .subprotocols(endpoint.getSubprotocols()).extensions(endpoint.getExtensions())
                .encoders(endpoint.getEncoders()).decoders(endpoint.getDecoders()).build();
        guarded.getUserProperties().putAll(endpoint.getUserProperties());
        return guarded;
    }

    /** Answers a call itself, or gives null for the real one to answer. */
    private interface Instead {
        @Nullable Object answer(Method method, Object[] given) throws Throwable;
    }

    private static <T> T instead(Class<T> type, T real, Instead instead) {
        InvocationHandler handler = (proxy, method, given) -> {
            Object answer = instead.answer(method, given == null ? new Object[0] : given);
            if (answer != null) {
                return method.getReturnType() == void.class ? null : answer;
            }
            try {
                return method.invoke(real, given);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A browser always says where its page comes from; what is none has no cookies that it would lend. */
    @Override
    public boolean checkOrigin(@Nullable String origin) {
        if (origin == null || names.isOrigin(origin)) {
            return vaadins.checkOrigin(origin);
        }
        turnedAway.origin(origin, "");
        return false;
    }

    @Override
    public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
        return vaadins.getNegotiatedSubprotocol(supported, requested);
    }

    @Override
    public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
        return vaadins.getNegotiatedExtensions(installed, requested);
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        vaadins.modifyHandshake(config, request, response);
    }

    @Override
    public <T> T getEndpointInstance(Class<T> endpoint) throws InstantiationException {
        return vaadins.getEndpointInstance(endpoint);
    }
}
