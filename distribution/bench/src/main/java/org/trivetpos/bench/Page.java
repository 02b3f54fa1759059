package org.trivetpos.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A page of the shop without a browser: speaks Vaadin's own protocol as its client does, requests for what the person
 * does, and a WebSocket by which the shop sends what changes besides. One thread does; the WebSocket's listens.
 */
final class Page implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration HEARTBEAT = Duration.ofSeconds(60);
    private static final int ROOT = 1;
    /** The server wants to hear of it once the typing has paused; then that pause is over. */
    private static final String PAUSED = "1";
    private static final String ATMOSPHERE = "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1"
            + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
            + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
    /** What the first request says of the screen. */
    private static final String DETAILS = "&v-sh=800&v-sw=1280&v-wh=800&v-ww=1280&v-bh=800&v-bw=1280&v-curdate=0"
            + "&v-tzo=-480&v-dstd=0&v-rtzo=-480&v-dston=false&v-tzid=Asia%2FShanghai&v-td=false&v-pr=1&v-wn=bench";

    private final PageLine line;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PageTree tree = new PageTree();
    /** Messages that came before the one that comes before them. */
    private final Map<Integer, JsonNode> early = new HashMap<>();
    private String security = "";
    private String address = "";
    private int seen = -1;
    private int sent;
    private long heartbeat = System.nanoTime();
    private String trouble = "";
    private Predicate<PageTree> wanted = page -> false;
    private long fulfilled;
    private long applied;
    private final WebSocket push;

    /** Opens the shop's first page in a browser that holds this token of a terminal. */
    Page(URI shop, String token) {
        line = new PageLine(shop, token);
        line.get("", "text/html");
        JsonNode config = read(line.get("?v-r=init&location=&query=" + DETAILS, "application/json")).path("appConfig");
        JsonNode first = config.path("uidl");
        security = first.path("Vaadin-Security-Key").asText();
        address = "?v-r=uidl&v-uiId=" + config.path("v-uiId").asInt();
        arrived(first, System.nanoTime());
        push = line.socket("/VAADIN/push?v-r=push&v-uiId=" + config.path("v-uiId").asInt() + "&v-pushId="
                + first.path("Vaadin-Push-ID").asText() + ATMOSPHERE, new PushFrames(this::pushed, this::broken));
        navigate("");
    }

    /** What the page shows; the function must not keep it. */
    <T> T look(Function<PageTree, T> at) {
        lock.lock();
        try {
            return at.apply(tree);
        } finally {
            lock.unlock();
        }
    }

    /** Goes to that address of the shop, as a link does. */
    void navigate(String route) {
        ObjectNode data = JSON.createObjectNode().put("route", route).put("query", "").put("appShellTitle", "Trivet")
                .put("trigger", "link");
        data.putNull("historyState");
        send(event(ROOT, "ui-navigate", data));
    }

    /** Clicks that part. */
    void click(String testId) {
        send(clicking(testId));
    }

    /** A click on that part, for whoever of those around it listens. */
    ArrayNode clicking(String testId) {
        return look(shown -> {
            PageTree.Part clicked = part(shown, testId);
            PageTree.Part listens = clicked;
            while (!listens.hears("click")) {
                listens = listens.parent().orElseThrow(() -> new IllegalStateException("nobody hears " + testId));
            }
            return event(listens.node(), "click", answers(shown.questions(listens, "click"), clicked));
        });
    }

    /** Types into that field. */
    void type(String testId, String text) {
        send(typing(testId, text));
    }

    /** A text typed into that field. */
    ArrayNode typing(String testId, String text) {
        return look(shown -> {
            PageTree.Part field = part(shown, testId);
            String event = field.hears("input") ? "input" : "change";
            ArrayNode doing = JSON.createArrayNode();
            doing.addObject().put("type", "mSync").put("node", field.node()).put("feature", 1)
                    .put("property", "value").put("value", text);
            return doing.addAll(event(field.node(), event, answers(shown.questions(field, event), field)));
        });
    }

    /** What a browser would say of a click or of typing there. */
    private static ObjectNode answers(List<String> questions, PageTree.Part part) {
        ObjectNode answers = JSON.createObjectNode();
        for (String asked : questions) {
            if (asked.equals(PAUSED)) {
                answers.put(asked, 1).put("for", "trailing");
            } else if (asked.contains("dataset.item")) {
                answers.put(asked, part.attribute("data-item"));
            } else if (asked.endsWith("Key")) {
                answers.put(asked, false);
            } else if (!asked.startsWith("}")) {
                answers.put(asked, 1);
            }
        }
        return answers;
    }

    /**
     * Does something and waits for what it shall bring about; milliseconds from the request to the end of the frame,
     * of the answer or pushed, after which the page shows it.
     */
    double timed(ArrayNode doing, String what, Predicate<PageTree> shown) {
        lock.lock();
        try {
            wanted = shown;
            fulfilled = 0;
        } finally {
            lock.unlock();
        }
        long began = System.nanoTime();
        send(doing);
        lock.lock();
        try {
            await(what, () -> fulfilled != 0);
            wanted = page -> false;
            return (fulfilled - began) / 1e6;
        } finally {
            lock.unlock();
        }
    }

    /** Holds the lock. */
    private void await(String what, BooleanSupplier happened) {
        try {
            long nanos = PATIENCE.toNanos();
            while (!happened.getAsBoolean()) {
                if (!trouble.isEmpty() || nanos <= 0) {
                    throw new IllegalStateException("in vain waited until " + what + "; " + trouble);
                }
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Does something; milliseconds from the request to the end of the answer. */
    double answered(ArrayNode doing) {
        long began = System.nanoTime();
        return (send(doing) - began) / 1e6;
    }

    private static PageTree.Part part(PageTree shown, String testId) {
        return shown.part(testId)
                .orElseThrow(() -> new IllegalStateException("the page shows no " + testId));
    }

    private static ArrayNode event(int node, String type, ObjectNode data) {
        ArrayNode doing = JSON.createArrayNode();
        doing.addObject().put("type", "event").put("node", node).put("event", type).set("data", data);
        return doing;
    }

    /** Says it to the shop and takes in the answer; gives when that was there. */
    private long send(ArrayNode doing) {
        beat();
        ObjectNode message = JSON.createObjectNode().put("csrfToken", security);
        message.set("rpc", doing);
        int last = look(shown -> seen);
        message.put("syncId", last).put("clientId", sent++);
        String answer = line.post(address, message.toString());
        long now = System.nanoTime();
        JsonNode read = read(answer);
        arrived(read, now);
        return shown(read.path("syncId").asInt());
    }

    /** Waits for what was pushed before that message; gives when it was shown. */
    private long shown(int message) {
        lock.lock();
        try {
            await("the shop sent what comes before " + message, () -> seen >= message);
            return applied;
        } finally {
            lock.unlock();
        }
    }

    private void beat() {
        if (System.nanoTime() - heartbeat > HEARTBEAT.toNanos()) {
            heartbeat = System.nanoTime();
            line.post(address.replace("uidl", "heartbeat"), "");
        }
    }

    private void pushed(String message) {
        long now = System.nanoTime();
        if (message.startsWith("{")) {
            arrived(read(message), now);
        }
    }

    private void broken(String why) {
        lock.lock();
        try {
            trouble = why;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Messages are numbered; an answer and a push may overtake each other. */
    private void arrived(JsonNode message, long now) {
        lock.lock();
        try {
            if (message.path("meta").has("appError") || message.path("meta").has("sessionExpired")) {
                trouble = "the shop ends this page: " + message;
            }
            early.put(message.path("syncId").asInt(), message);
            for (JsonNode next = early.remove(seen + 1); next != null; next = early.remove(seen + 1)) {
                seen++;
                applied = now;
                tree.apply(next);
                if (fulfilled == 0 && wanted.test(tree)) {
                    fulfilled = now;
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException garbled) {
            throw new IllegalStateException("not JSON: " + json, garbled);
        }
    }

    @Override
    public void close() {
        push.abort();
        line.close();
    }
}
