package org.trivetpos.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.store.Network;
import org.trivetpos.testkit.TestStore;

/** What the shop says to a browser before it looks at what is asked. */
class DoorTest {

    private final TestStore store = TestStore.h2();
    private final OwnNames names = new OwnNames("8181");
    private final TurnedAway turnedAway = new TurnedAway(store.clock());
    private final Door door = new Door(names, turnedAway, store.texts(new UiTexts()));
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final StringWriter said = new StringWriter();
    private int status = 200;
    private boolean letIn;

    @AfterEach
    void close() {
        store.close();
    }

    private static <T> T played(Class<T> type, InvocationHandler part) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, part));
    }

    private void openedAt(String... origins) {
        names.network = played(Network.class, (proxy, method, given) -> Set.of(origins));
    }

    private void call(String method, String address, @Nullable String origin) throws Exception {
        URI uri = URI.create(address);
        letIn = false;
        status = 200;
        headers.clear();
        HttpServletRequest request = played(HttpServletRequest.class, (proxy, asked, given) ->
                switch (asked.getName()) {
                    case "getServerName" -> uri.getHost();
                    case "getServerPort" -> uri.getPort();
                    case "isSecure" -> uri.getScheme().equals("https");
                    case "getMethod" -> method;
                    case "getRemoteAddr" -> "192.168.1.66";
                    case "getHeader" -> given[0].equals("Origin") ? origin : null;
                    case "setAttribute" -> attributes.put((String) given[0], given[1]);
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
        HttpServletResponse response = played(HttpServletResponse.class, (proxy, asked, given) -> {
            switch (asked.getName()) {
                case "setHeader" -> headers.put((String) given[0], (String) given[1]);
                case "setStatus" -> status = (int) given[0];
                case "getWriter" -> {
                    return new PrintWriter(said, true);
                }
                default -> {
                    return null;
                }
            }
            return null;
        });
        door.doFilter(request, response, (passed, answer) -> letIn = true);
    }

    private List<String> recorded() {
        store.sealAll();
        return store.journal().about("network").stream().map(fact -> fact.type() + fact.json()).toList();
    }

    private void openForBusiness() {
        turnedAway.journal = store.journal();
        turnedAway.transactions = store.transactions();
    }

    @Test
    void theShopsOwnMachineAlwaysGetsIn() throws Exception {
        for (String name : List.of("127.0.0.1", "localhost", "LOCALHOST", "[::1]")) {
            call("GET", "http://" + name + ":8181/", null);
            assertThat(letIn).as(name).isTrue();
            openedAt("https://192.168.1.20:8181");
        }
        assertThat(attributes).containsEntry(Door.PASSED, true);
    }

    @Test
    void aNameThatIsNotTheShopsIsRefusedInWordsAndRecorded() throws Exception {
        openForBusiness();
        call("GET", "http://evil.example:8181/", null);
        assertThat(letIn).isFalse();
        assertThat(status).isEqualTo(421);
        assertThat(said.toString()).contains("店铺不认识这个网址").contains("does not know this address");
        assertThat(recorded()).singleElement().asString().contains("store.CallRefused", "HOST", "evil.example",
                "192.168.1.66");
    }

    @Test
    void theAllowListFollowsWhereTheShopIsOpen() throws Exception {
        call("GET", "https://192.168.1.20:8181/", null);
        assertThat(letIn).isFalse();
        openedAt("https://192.168.1.20:8181", "https://till.local:8181");
        call("GET", "https://192.168.1.20:8181/", null);
        assertThat(letIn).isTrue();
        call("GET", "https://till.local:8181/", null);
        assertThat(letIn).isTrue();
        openedAt();
        call("GET", "https://192.168.1.20:8181/", null);
        assertThat(letIn).isFalse();
    }

    @Test
    void aFormOfAnotherSiteIsRefusedAndRecordedAndTheShopsOwnIsNot() throws Exception {
        openForBusiness();
        for (String foreign : List.of("http://evil.example", "http://127.0.0.1:9999", "null")) {
            call("POST", "http://127.0.0.1:8181/", foreign);
            assertThat(letIn).as(foreign).isFalse();
            assertThat(status).isEqualTo(403);
        }
        assertThat(recorded()).hasSize(3).allMatch(fact -> fact.contains("ORIGIN"));
        call("POST", "http://127.0.0.1:8181/", "http://127.0.0.1:8181");
        assertThat(letIn).isTrue();
    }

    @Test
    void everyPageTellsTheBrowserToLoadFrameAndConnectToNothingForeign() throws Exception {
        call("GET", "http://127.0.0.1:8181/", null);
        assertThat(headers).contains(entry("X-Content-Type-Options", "nosniff"),
                entry("Referrer-Policy", "no-referrer"), entry("Cross-Origin-Opener-Policy", "same-origin"),
                entry("Cross-Origin-Resource-Policy", "same-origin"));
        assertThat(headers.get("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'",
                "object-src 'none'", "base-uri 'self'", "form-action 'self'",
                "connect-src 'self' ws://127.0.0.1:8181;");
        assertThat(headers).doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void onlyAnEncryptedLineAsksToStayEncrypted() throws Exception {
        openedAt("https://192.168.1.20:8181");
        call("GET", "https://192.168.1.20:8181/", null);
        assertThat(headers).containsEntry("Strict-Transport-Security", "max-age=604800");
        assertThat(headers.get("Content-Security-Policy")).contains("wss://192.168.1.20:8181");
    }

    @Test
    void whoKnocksTenThousandTimesFillsNoJournal() throws Exception {
        openForBusiness();
        for (int time = 0; time < 100; time++) {
            call("GET", "http://evil.example:8181/", null);
            call("GET", "http://evil-" + time + ".example:8181/", null);
        }
        assertThat(recorded()).hasSize(20);
        store.clock().advance(Duration.ofHours(1));
        call("GET", "http://evil.example:8181/", null);
        assertThat(recorded()).hasSize(21);
    }
}
