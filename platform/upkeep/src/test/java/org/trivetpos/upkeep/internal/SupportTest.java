package org.trivetpos.upkeep.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.trivetpos.kernel.GateHealth;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreHealth;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;

class SupportTest {

    private static final String SECRET = "s3cr3t-of-the-gateway";
    private static final String NOTE = "guest wants the table by the window";

    @TempDir
    private Path data;

    private static <T> T answering(Class<T> room, Map<String, Supplier<Object>> answers) {
        return room.cast(Proxy.newProxyInstance(room.getClassLoader(), new Class<?>[] {room},
                (proxy, method, args) -> answers.get(method.getName()).get()));
    }

    private void file(String name, String content) throws Exception {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static Map<String, String> entries(byte[] zip) throws Exception {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static Setting setting(String key, Setting.Kind kind, String fallback) {
        return new Setting(key, kind, LocalText.same(key), LocalText.same(""), fallback);
    }

    private RunningSupport support() {
        Map<String, String> values = Map.of("acme.gateway", SECRET, "acme.greeting", NOTE, "acme.copies", "3");
        Settings settings = (Settings) Proxy.newProxyInstance(Settings.class.getClassLoader(),
                new Class<?>[] {Settings.class}, (proxy, method, args) -> method.getName().equals("declared")
                        ? List.of(setting("acme.gateway", Setting.Kind.SECRET, ""),
                                setting("acme.greeting", Setting.Kind.TEXT, ""),
                                setting("acme.copies", Setting.Kind.INTEGER, "1"))
                        : values.get(((Setting) args[0]).key()));
        Bundle bundle = answering(Bundle.class, Map.of("getVersion", () -> new Version("0.1.0"),
                "getBundleId", () -> 7L,
                "getState", () -> Bundle.ACTIVE, "getSymbolicName", () -> "org.acme"));
        BundleContext context = answering(BundleContext.class, Map.of("getBundle", () -> bundle, "getBundles",
                () -> new Bundle[] {bundle}));
        HealthText health = new HealthText(answering(StoreHealth.class, Map.of("troubles",
                () -> List.of(Refusal.of("persistence.disk-low", 7)), "report", () -> {
                    throw new IllegalStateException("no database");
                })), answering(GateHealth.class, Map.of("troubles", List::of)), new WordsOfKeys());
        return new RunningSupport(data, context, settings, name -> new byte[32], health,
                java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC));
    }

    private record WordsOfKeys() implements org.trivetpos.kernel.Texts {
        @Override
        public String text(java.util.Locale locale, String key, Object... args) {
            return key + List.of(args);
        }

        @Override
        public boolean knows(java.util.Locale locale, String key) {
            return true;
        }
    }

    @Test
    void who_helps_sees_the_shop_and_neither_its_secrets_nor_what_guests_typed() throws Exception {
        String key = RecoveryKey.of(new byte[32]).text();
        file("log/trivet.log", "paid with " + SECRET + "\nmanager looked at " + key + "\n"
                + "org.h2.jdbc.JdbcSQLDataException: Value too long for column \"note\": '" + NOTE + "' (35)\n"
                + "ERROR: duplicate key  Detail: Key (note)=(" + NOTE + ") already exists.\n"
                + "called back 138 0013 8000 or wang@example.com\nall printers answer\n");
        file("etc/org.trivetpos.persistence.cfg", "url = jdbc:postgresql://db/shop?password=" + SECRET
                + "\nuser = trivet\npassword = other-" + SECRET + "\n");
        file("etc/users.properties", "admin = " + SECRET);
        file("keys/settings.key", SECRET);
        file("first-pairing-code", "414044");
        file("log/console.log", "the code is 414044");
        file("store/trivet.mv.db", NOTE);

        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        support().write(zip);
        Map<String, String> entries = entries(zip.toByteArray());

        assertThat(entries).containsKeys("about.txt", "health.txt", "bundles.txt", "threads.txt", "settings.txt",
                "log/trivet.log", "log/console.log", "etc/org.trivetpos.persistence.cfg", "files.txt")
                .doesNotContainKeys("etc/users.properties", "keys/settings.key", "store/trivet.mv.db");
        assertThat(entries.values()).allSatisfy(text -> assertThat(text).doesNotContain(SECRET, NOTE, key, "414044",
                "0013 8000", "wang@example.com"));
        assertThat(entries.get("log/trivet.log")).contains("all printers answer", "Value too long for column");
        assertThat(entries.get("health.txt")).contains("persistence.disk-low", "did not answer");
        assertThat(entries.get("bundles.txt")).contains("ACTIVE      org.acme 0.1.0");
        assertThat(entries.get("threads.txt")).contains("who_helps_sees");
        assertThat(entries.get("settings.txt")).contains("acme.gateway = set", "acme.greeting = 35 characters",
                "acme.copies = 3");
    }

    @Test
    void a_shop_that_does_not_start_is_looked_at_from_outside() throws Exception {
        file("log/trivet.log", "cannot start\n");
        file("etc/org.trivetpos.persistence.cfg", "password = " + SECRET + "\n");
        file("log/console.log", "login with " + SECRET + " failed\n");
        Path zip = data.resolve("support.zip");
        Path threads = Files.writeString(data.resolve("threads"), "main RUNNABLE");

        SupportTool.main(new String[] {data.toString(), data.toString(), zip.toString(), threads.toString()});

        Map<String, String> entries = entries(Files.readAllBytes(zip));
        assertThat(entries.get("threads.txt")).contains("main RUNNABLE");
        assertThat(entries.get("log/trivet.log")).contains("cannot start");
        assertThat(entries.values()).allSatisfy(text -> assertThat(text).doesNotContain(SECRET));
    }

    @ParameterizedTest
    @CsvSource({"order 13800138000123 is not a phone, order 13800138000123 is not a phone",
            "call +8613800138000, call ***", "db.password=abc, db.password=***", "pin: 246810, pin: ***",
            "spinning = 3, spinning = 3"})
    void what_is_hidden_and_what_is_not(String text, String told) {
        assertThat(new Discretion(Set.of()).of(text)).isEqualTo(told);
    }
}
