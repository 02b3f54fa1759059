package org.trivetpos.sdk.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A partner's machine: an empty folder, an empty home, this JDK, and a checkout of Trivet. Its Maven has nothing but,
 * if it is not cold, this machine's repository as the first place to download from; the shop's ports are free ones.
 */
final class Partner {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String WARM = """
            <settings>
              <profiles><profile><id>warm</id>
                <repositories>%1$s</repositories>
                <pluginRepositories>%2$s</pluginRepositories>
              </profile></profiles>
              <activeProfiles><activeProfile>warm</activeProfile></activeProfiles>
            </settings>
            """;
    private static final String REPOSITORY = "<%1$s><id>warm</id><url>%2$s</url>"
            + "<releases><checksumPolicy>ignore</checksumPolicy></releases>"
            + "<snapshots><enabled>false</enabled></snapshots></%1$s>";

    private final Path folder;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();

    Partner(Path trivet, Path machine, boolean cold) throws IOException {
        clear(machine);
        this.folder = Files.createDirectories(machine.resolve("work"));
        this.home = Files.createDirectories(machine.resolve("home"));
        Path maven = Files.createDirectories(home.resolve(".m2"));
        if (!cold) {
            String here = Path.of(System.getProperty("trivet.maven.repository")).toUri().toString();
            Files.writeString(maven.resolve("settings.xml"), WARM.formatted(
                    REPOSITORY.formatted("repository", here), REPOSITORY.formatted("pluginRepository", here)));
        }
        String java = System.getProperty("java.home");
        environment.put("TRIVET", trivet.toString());
        environment.put("TRIVET_PORT", String.valueOf(freePort()));
        environment.put("TRIVET_SSH_PORT", String.valueOf(freePort()));
        environment.put("JAVA_HOME", java);
        environment.put("PATH", java + "/bin:" + System.getenv("PATH"));
        environment.put("HOME", home.toString());
        environment.put("MAVEN_OPTS", "-Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.home=" + home);
    }

    Path folder() {
        return folder;
    }

    /** Runs a script in the partner's folder and gives all that it printed. */
    String types(String script) throws IOException, InterruptedException {
        Path typed = Files.writeString(folder.resolveSibling("typed.sh"), script);
        Path printed = folder.resolveSibling("printed.txt");
        ProcessBuilder bash = new ProcessBuilder(List.of("bash", typed.toString())).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(printed.toFile());
        bash.environment().keySet().removeIf(name -> name.startsWith("TRIVET") || name.startsWith("MAVEN"));
        bash.environment().putAll(environment);
        Process process = bash.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(printed);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError("the script " + (ended ? "ended with " + process.exitValue() : "did not end")
                    + ":\n" + said);
        }
        return said;
    }

    /** Takes away what is large: Maven's repository, the shop's caches. What was built stays to be looked at. */
    void tidy() throws IOException {
        clear(home);
        clear(folder.resolve("shop/karaf"));
    }

    private static void clear(Path machine) throws IOException {
        if (Files.exists(machine)) {
            List<Path> old = new ArrayList<>();
            try (Stream<Path> walk = Files.walk(machine)) {
                walk.sorted(Comparator.reverseOrder()).forEach(old::add);
            }
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
