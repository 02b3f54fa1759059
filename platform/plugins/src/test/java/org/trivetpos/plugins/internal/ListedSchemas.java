package org.trivetpos.plugins.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.Schemas;

/** Schemas as a list of their versions; what the database does with them is tested with the database. */
final class ListedSchemas implements Schemas {

    final Map<String, Integer> versions = new HashMap<>();
    final Map<String, Integer> tolerated = new HashMap<>();
    final Map<Saved, Integer> copies = new HashMap<>();

    @Override
    public int version(String schema) {
        return versions.getOrDefault(schema, 0);
    }

    @Override
    public Saved save(String schema) {
        Saved saved = new Saved(schema, "copy-" + copies.size());
        copies.put(saved, version(schema));
        return saved;
    }

    @Override
    public void restore(Saved saved) {
        versions.put(saved.schema(), copies.get(saved));
    }

    @Override
    public void discard(Saved saved) {
        copies.remove(saved);
    }

    @Override
    public List<Saved> saved() {
        return List.copyOf(copies.keySet());
    }

    @Override
    public void purge(String schema) {
        versions.remove(schema);
    }

    @Override
    public List<Kept> kept() {
        return versions.keySet().stream().map(schema -> new Kept(schema, 7)).toList();
    }

    @Override
    public void tolerate(String schema, int version) {
        tolerated.put(schema, version);
    }

    @Override
    public Optional<Refusal> trouble(String schema) {
        return Optional.empty();
    }

    @Override
    public boolean offered(String schema) {
        return true;
    }
}
