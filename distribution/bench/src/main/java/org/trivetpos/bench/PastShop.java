package org.trivetpos.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A shop with years behind it. One that an earlier measurement generated alike is taken again: a million orders take
 * minutes to write.
 *
 * @param newest the last business day of the generated past
 * @param said   how it was generated, for the results
 */
record PastShop(BenchShop shop, int orders, LocalDate newest, String said) implements AutoCloseable {

    static final int LINES = 2;
    /** What a generated past depends on: tables, facts, and the generator. */
    private static final Pattern SHAPING = Pattern.compile("db/.+\\.sql"
            + "|org/trivetpos/(ordering|settlement)/\\w+\\.class"
            + "|org/trivetpos/workload/internal/(Past|Sample|Simulated)\\w*\\.class");
    private static final Pattern SAID = Pattern.compile("orders=\\d+ newest=(\\S+) facts=\\d+ seconds=\\d+");
    private static final String KEPT = "generated.properties";
    private static final int OLDEST_DAYS = 3;

    /** In the folder of that name, restarted after it was generated. */
    static PastShop onH2(Scale scale, String name) throws IOException {
        Path kept = scale.work().resolve(name).resolve(KEPT);
        String shape = shape(scale);
        Optional<Properties> left = left(kept, shape);
        if (left.isPresent()) {
            System.out.println("the past in " + kept.getParent() + " is taken again");
            return of(BenchShop.left(scale, name, left.get().getProperty("password")), scale,
                    left.get().getProperty("said"));
        }
        BenchShop shop = BenchShop.onH2(scale, name);
        String said = generated(shop, scale);
        Properties made = new Properties();
        made.setProperty("shape", shape);
        made.setProperty("said", said);
        made.setProperty("password", shop.process().shellPassword());
        try (OutputStream file = Files.newOutputStream(kept)) {
            made.store(file, null);
        }
        return of(shop, scale, said);
    }

    /** In a database of its own on the server of this run, whose statistics are brought up to date. */
    static PastShop onPostgresql(Scale scale, String name) throws SQLException {
        BenchShop shop = BenchShop.onPostgresql(scale, name);
        String said = generated(shop, scale);
        try (Connection database = DriverManager.getConnection(BenchShop.postgresql(scale, name), "postgres", "");
                Statement vacuum = database.createStatement()) {
            vacuum.execute("vacuum analyze");
        }
        return of(shop, scale, said);
    }

    private static PastShop of(BenchShop shop, Scale scale, String said) {
        return new PastShop(shop, scale.orders(), newest(said), said);
    }

    private static String generated(BenchShop shop, Scale scale) {
        Matcher said = SAID.matcher(
                shop.shell("restart the shop", "workload:generate " + scale.orders() + " " + LINES));
        if (!said.find()) {
            throw new IllegalStateException("the generator did not say what it wrote");
        }
        shop.process().stop();
        shop.process().start();
        return said.group();
    }

    private static LocalDate newest(String said) {
        Matcher words = SAID.matcher(said);
        return LocalDate.parse(words.matches() ? words.group(1) : "");
    }

    private static Optional<Properties> left(Path kept, String shape) throws IOException {
        if (!Files.exists(kept)) {
            return Optional.empty();
        }
        Properties made = new Properties();
        try (InputStream file = Files.newInputStream(kept)) {
            made.load(file);
        }
        boolean recent = ChronoUnit.DAYS.between(newest(made.getProperty("said")), LocalDate.now()) <= OLDEST_DAYS;
        return Optional.of(made).filter(found -> recent && shape.equals(found.getProperty("shape")));
    }

    private static String shape(Scale scale) throws IOException {
        CRC32 sum = new CRC32();
        try (Stream<Path> files = Files.walk(scale.program().resolve("system"))) {
            List<Path> jars = Stream.concat(files.filter(file -> file.toString().endsWith(".jar")).sorted(),
                    Stream.of(scale.workload())).toList();
            for (Path jar : jars) {
                try (ZipFile entries = new ZipFile(jar.toFile())) {
                    for (ZipEntry entry : Collections.list(entries.entries())) {
                        if (SHAPING.matcher(entry.getName()).matches()) {
                            sum.update((entry.getName() + " " + entry.getCrc()).getBytes(
                                    java.nio.charset.StandardCharsets.UTF_8));
                        }
                    }
                }
            }
        }
        return scale.orders() + " " + LINES + " " + Long.toHexString(sum.getValue());
    }

    @Override
    public void close() {
        shop.close();
    }
}
