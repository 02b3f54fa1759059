package org.trivetpos.plugin.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Finds the assembled program and makes a copy of it that has the testkit's bundles in it. */
final class ProgramFolder {

    private static final String ARTIFACT = "trivet-assembly";

    private static final String FEATURE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <features name="trivet-testkit" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
              <feature name="trivet-testkit" version="1.0.0">
                <feature>shop-counter</feature>
                <feature>trivet-plugins</feature>
                <bundle start-level="26">%s</bundle>
              </feature>
            </features>
            """;

    private ProgramFolder() { }

    /** Where the testkit works: {@code target/trivet} in a build, unless {@code -Dtrivet.testkit.work} says so. */
    static Path work() throws IOException {
        String said = System.getProperty("trivet.testkit.work", "");
        Path work = !said.isBlank() ? Path.of(said) : Files.isDirectory(Path.of("target")) ? Path.of("target/trivet")
                : Path.of(System.getProperty("java.io.tmpdir"), "trivet-testkit");
        return Files.createDirectories(work.toAbsolutePath());
    }

    /** The program, unpacked if need be; it is only read. */
    static Path find(Path work) throws IOException {
        String folder = System.getProperty("trivet.program", "");
        if (!folder.isBlank() && Files.exists(Path.of(folder, "bin/trivet"))) {
            return Path.of(folder);
        }
        String archive = System.getProperty("trivet.archive", "");
        Path file = archive.isBlank() ? inRepository() : Path.of(archive);
        if (!Files.exists(file)) {
            throw new IllegalStateException("There is no shop to start. Name the unpacked program with "
                    + "-Dtrivet.program, or its archive with -Dtrivet.archive, or have " + file
                    + " in place (the dependency org.trivetpos:" + ARTIFACT + ", type tar.gz, fetches it).");
        }
        return unpacked(file, work);
    }

    private static Path inRepository() throws IOException {
        Properties own = new Properties();
        try (InputStream in = Objects.requireNonNull(ProgramFolder.class.getResourceAsStream("testkit.properties"))) {
            own.load(in);
        }
        String version = own.getProperty("version");
        Path repository = Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home")
                + "/.m2/repository"));
        return repository.resolve("org/trivetpos").resolve(ARTIFACT).resolve(version)
                .resolve(ARTIFACT + "-" + version + ".tar.gz");
    }

    /** Once for each archive: the next test run finds it there. */
    static Path unpacked(Path archive, Path work) throws IOException {
        Path there = work.resolve("program-" + Files.size(archive) + "-"
                + Files.getLastModifiedTime(archive).toMillis());
        if (!Files.exists(there)) {
            Path unpacking = Files.createTempDirectory(work, "unpacking-");
            Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", unpacking.toString())
                    .inheritIO().start();
            if (tar.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("tar could not unpack " + archive);
            }
            Files.move(unpacking, there, StandardCopyOption.ATOMIC_MOVE);
        }
        try (Stream<Path> files = Files.walk(there, 3)) {
            return files.filter(file -> file.endsWith("bin/trivet")).map(file -> file.getParent().getParent())
                    .findFirst().orElseThrow(() -> new IllegalStateException(archive + " has no bin/trivet in it"));
        }
    }

    /** The same program with two more bundles, the clock's before the rooms; jars are linked, not copied. */
    static Path withTestkit(Path program, Path copy) throws IOException {
        Files.walkFileTree(program, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(copy.resolve(program.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = copy.resolve(program.relativize(file));
                if (file.toString().endsWith(".jar")) {
                    linkOrCopy(file, target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Path inside = Files.createDirectories(copy.resolve("system/testkit"));
        put("testkit-clock.jar", inside);
        put("workload.jar", inside);
        Files.writeString(copy.resolve("etc/startup.properties"),
                "\nreference\\:file\\:testkit/testkit-clock.jar = 13\n", StandardOpenOption.APPEND);
        // it needs the rooms: as a feature it is started when they are there, however slow the machine is
        Files.writeString(inside.resolve("features.xml"), FEATURE.formatted(inside.resolve("workload.jar").toUri()));
        Path features = copy.resolve("etc/org.apache.karaf.features.cfg");
        Files.writeString(features, Files.readString(features)
                .replaceFirst("(?m)^featuresBoot *= *", "$0trivet-testkit, ")
                .replaceFirst("(?m)^featuresRepositories *= *", Matcher.quoteReplacement("featuresRepositories="
                        + inside.resolve("features.xml").toUri().toString().replace(":", "\\:") + ", ")));
        return copy;
    }

    private static void put(String name, Path inside) throws IOException {
        try (InputStream in = Objects.requireNonNull(ProgramFolder.class.getResourceAsStream("inside/" + name),
                name + " is not in the testkit: build it with Maven's phase package")) {
            Files.copy(in, inside.resolve(name));
        }
    }

    private static void linkOrCopy(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | IOException otherDisk) {
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Away with what earlier runs left, unless it still runs. */
    static void clear(Path work) throws IOException {
        try (Stream<Path> shops = Files.list(work)) {
            shops.filter(folder -> folder.getFileName().toString().startsWith("shop-")).filter(ProgramFolder::isDead)
                    .toList().forEach(ProgramFolder::delete);
        }
    }

    private static boolean isDead(Path shop) {
        Path pid = shop.resolve("data/trivet.pid");
        try {
            return !Files.exists(pid) || ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).isEmpty();
        } catch (IOException | NumberFormatException unreadable) {
            return false;
        }
    }

    /** A folder with all that is in it. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path one, IOException failure) throws IOException {
                    Files.delete(one);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
