package org.trivetpos.persistence.internal;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of one schema, held in memory: Flyway's own search of the class path can find nothing under OSGi
 * without saying so.
 */
public final class SchemaScripts implements ResourceProvider {

    private static final Pattern NUMBERED = Pattern.compile("V(\\d+)__.*\\.sql");

    private final String schema;
    private final Map<String, Script> scripts = new TreeMap<>();

    /** @param scripts file name to SQL, for example {@code V1__orders.sql} */
    public SchemaScripts(String schema, Map<String, String> scripts) {
        if (!SchemaFacts.isName(schema)) {
            throw new IllegalArgumentException("a schema is named in lower case letters, digits and _: " + schema);
        }
        if (scripts.isEmpty()) {
            throw new IllegalArgumentException("no migration found in db/" + schema + "/*.sql");
        }
        this.schema = schema;
        scripts.forEach((name, sql) -> this.scripts.put(name, new Script(name, sql)));
    }

    String schema() {
        return schema;
    }

    /** Number of the newest script; 0 if none is numbered. */
    int newest() {
        return newest(scripts.keySet());
    }

    /** @param names of files; those that are no migration do not count */
    static int newest(Collection<String> names) {
        return names.stream().map(NUMBERED::matcher).filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(1))).max().orElse(0);
    }

    /** Changes when any script is added, removed or altered. */
    String fingerprint() {
        CRC32 sum = new CRC32();
        scripts.forEach((name, script) -> {
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            sum.update(script.sql.getBytes(StandardCharsets.UTF_8));
        });
        return scripts.size() + "-" + Long.toHexString(sum.getValue());
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return scripts.get(name.substring(name.lastIndexOf('/') + 1));
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        List<LoadableResource> found = new ArrayList<>();
        scripts.forEach((name, script) -> {
            if (name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith)) {
                found.add(script);
            }
        });
        return found;
    }

    private static final class Script extends LoadableResource {

        private final String name;
        private final String sql;

        Script(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
