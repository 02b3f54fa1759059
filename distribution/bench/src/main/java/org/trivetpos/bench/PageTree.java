package org.trivetpos.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** What a page of Vaadin shows, kept as its client keeps it: by the changes that the server sends. Not thread-safe. */
final class PageTree {

    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int TEXT = 7;
    private static final String TEST_ID = "data-testid";

    private final Map<Integer, Part> parts = new HashMap<>();
    private final Map<String, SequencedSet<Part>> named = new HashMap<>();
    /** What the server wants to know of an event, by the name that it gave to that. */
    private final Map<String, JsonNode> questions = new HashMap<>();

    /** An element, or a text. */
    static final class Part {

        private final int node;
        private final List<Part> children = new ArrayList<>();
        private final Map<String, String> attributes = new HashMap<>();
        private final Map<String, String> listeners = new HashMap<>();
        private String text = "";
        private Optional<Part> parent = Optional.empty();

        private Part(int node) {
            this.node = node;
        }

        /** By which the server knows it. */
        int node() {
            return node;
        }

        List<Part> children() {
            return children;
        }

        Optional<Part> parent() {
            return parent;
        }

        String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }

        /** True if the server listens here to events of that type. */
        boolean hears(String event) {
            return listeners.containsKey(event);
        }

        /** All that is written in it. */
        String text() {
            StringBuilder all = new StringBuilder(text);
            children.forEach(child -> all.append(child.text()));
            return all.toString();
        }
    }

    /** The first part with that name for tests. */
    Optional<Part> part(String testId) {
        return all(testId).stream().findFirst();
    }

    /** Every part with that name for tests. */
    List<Part> all(String testId) {
        SequencedSet<Part> found = named.get(testId);
        return found == null ? List.of() : List.copyOf(found);
    }

    /** The expressions that the server wants to know of such an event there. */
    List<String> questions(Part part, String event) {
        List<String> asked = new ArrayList<>();
        JsonNode all = questions.get(part.listeners.get(event));
        if (all != null) {
            all.fieldNames().forEachRemaining(asked::add);
        }
        return asked;
    }

    /** One message of the server. */
    void apply(JsonNode message) {
        message.path("constants").properties().forEach(one -> questions.put(one.getKey(), one.getValue()));
        for (JsonNode change : message.path("changes")) {
            int node = change.path("node").asInt();
            switch (change.path("type").asText()) {
                case "attach" -> part(node);
                case "detach" -> detach(node);
                case "put" -> put(part(node), change);
                case "remove" -> set(part(node), change.path("feat").asInt(), change.path("key").asText(), "");
                case "splice" -> splice(part(node), change);
                case "clear" -> clear(part(node), change.path("feat").asInt());
                default -> throw new IllegalStateException("not understood: " + change);
            }
        }
    }

    private Part part(int node) {
        return parts.computeIfAbsent(node, Part::new);
    }

    private void detach(int node) {
        Part gone = parts.remove(node);
        if (gone != null) {
            rename(gone, "");
            gone.parent.ifPresent(parent -> parent.children.remove(gone));
        }
    }

    private void put(Part part, JsonNode change) {
        if (change.has("value")) {
            set(part, change.path("feat").asInt(), change.path("key").asText(), change.path("value").asText());
        }
    }

    private void set(Part part, int feature, String key, String value) {
        if (feature == ATTRIBUTES) {
            if (key.equals(TEST_ID)) {
                rename(part, value);
            }
            part.attributes.put(key, value);
        } else if (feature == LISTENERS) {
            part.listeners.put(key, value);
        } else if (feature == TEXT) {
            part.text = value;
        }
    }

    private void rename(Part part, String testId) {
        SequencedSet<Part> before = named.get(part.attribute(TEST_ID));
        if (before != null) {
            before.remove(part);
        }
        if (!testId.isEmpty()) {
            named.computeIfAbsent(testId, unknown -> new LinkedHashSet<>()).add(part);
        }
    }

    private void splice(Part part, JsonNode change) {
        if (change.path("feat").asInt() != CHILDREN) {
            return;
        }
        int index = change.path("index").asInt();
        for (int removed = 0; removed < change.path("remove").asInt(); removed++) {
            part.children.remove(index).parent = Optional.empty();
        }
        for (JsonNode added : change.path("addNodes")) {
            Part child = part(added.asInt());
            child.parent = Optional.of(part);
            part.children.add(index++, child);
        }
    }

    private static void clear(Part part, int feature) {
        if (feature == CHILDREN) {
            part.children.forEach(child -> child.parent = Optional.empty());
            part.children.clear();
        }
    }
}
