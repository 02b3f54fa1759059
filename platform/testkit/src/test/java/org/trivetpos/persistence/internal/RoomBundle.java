package org.trivetpos.persistence.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.trivetpos.testkit.TemporaryFolder;

/** A bundle with a schema, made in memory. */
final class RoomBundle {

    private static final String ENTITY = "room/Meal.class";

    private final String schema;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    RoomBundle(String schema) {
        this.schema = schema;
    }

    static RoomBundle withDishes() throws IOException {
        RoomBundle bundle = new RoomBundle("room");
        bundle.entries.put(ENTITY, compiled());
        bundle.entries.put("db/room/V1__dish.sql", resource("/db/room/V1__dish.sql"));
        return bundle;
    }

    RoomBundle script(String name, String sql) {
        entries.put("db/" + schema + "/" + name, sql.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    InputStream jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "test." + schema);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Import-Package", "jakarta.persistence,org.hibernate.proxy,org.hibernate.bytecode.spi,"
                + "org.hibernate.engine.spi,org.hibernate.bytecode.enhance.spi");
        headers.putValue("Trivet-Schema", schema);
        if (entries.containsKey(ENTITY)) {
            headers.putValue("Trivet-Entities", "room.Meal");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** An entity that the test's own class path does not know: only the bundle can load it. */
    private static byte[] compiled() throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.fresh()) {
            Path folder = temporary.path();
            Path source = Files.createDirectories(folder.resolve("room")).resolve("Meal.java");
            Files.writeString(source, new String(resource("/room/Meal.java"), StandardCharsets.UTF_8));
            int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d",
                    folder.toString(), source.toString());
            if (failed != 0) {
                throw new IllegalStateException("Meal.java does not compile");
            }
            return Files.readAllBytes(folder.resolve(ENTITY));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = RoomBundle.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
