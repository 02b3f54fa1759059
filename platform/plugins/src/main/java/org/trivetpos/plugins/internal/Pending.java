package org.trivetpos.plugins.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.internal.Shelf.Wanted;

/**
 * A change while it matters, as {@code plugins/change} tells of it.
 *
 * @param from   what was there, as {@link Wanted#file}
 * @param ran    true if it ran before
 * @param was    what was wanted before; null if nothing was said of it
 * @param goal   what is wanted by this change
 * @param schema the copy of its tables from before, with the schema's name; both empty if there is none
 */
record Pending(String from, boolean ran, @Nullable Wanted was, Wanted goal, String schema, String copy, Stage stage) {

    private static final String WAS = "was.";

    /** How far a change has come. */
    enum Stage {
        /** On its way: if the shop ends now, everything has to become as before. */
        CHANGING,
        /** Done and healthy, but so fresh that a shop which dies may have died of it. */
        FRESH,
        /** Done for good: if the shop ends now, the goal has to be there. */
        DONE,
        /** The code is as before again; tables and journal have still to be told. */
        UNDONE
    }

    PluginId id() {
        return goal.id();
    }

    /** What is to be there, as {@link Wanted#file}. */
    String to() {
        return goal.file();
    }

    /** True if it was not there before. */
    boolean brings() {
        return from.equals(Shelf.NONE);
    }

    /** True while nothing else may be changed. */
    boolean isOpen() {
        return stage == Stage.CHANGING || stage == Stage.UNDONE;
    }

    Pending at(Stage next) {
        return new Pending(from, ran, was, goal, schema, copy, next);
    }

    Pending saved(String savedSchema, String savedCopy) {
        return new Pending(from, ran, was, goal, savedSchema, savedCopy, stage);
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>(goal.values());
        if (was != null) {
            was.values().forEach((key, value) -> values.put(WAS + key, value));
        }
        values.putAll(Map.of("id", id().value(), "from", from, "ran", String.valueOf(ran), "schema", schema,
                "copy", copy, "stage", stage.name()));
        return values;
    }

    static Pending of(Map<String, String> values) {
        PluginId id = new PluginId(values.get("id"));
        Map<String, String> was = new HashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(WAS)) {
                was.put(key.substring(WAS.length()), value);
            }
        });
        Wanted goal = Wanted.of(id, values);
        if (goal == null) {
            throw new IllegalArgumentException("a note of a change without its goal: " + values);
        }
        return new Pending(values.get("from"), Boolean.parseBoolean(values.get("ran")), Wanted.of(id, was), goal,
                values.get("schema"), values.get("copy"), Stage.valueOf(values.get("stage")));
    }
}
