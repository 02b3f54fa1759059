package org.trivetpos.itest.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The assembled shop in a process of its own, with a data folder of its own; stopped at the end of the test run. */
final class StartedShop implements AutoCloseable {

    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path program = Path.of(System.getProperty("trivet.program"));
    private final Path data;
    private final int port = freePort();
    private final int sshPort = freePort();
    private String password = "";

    /** A shop of that name whose data folder is empty; it is not started yet. */
    StartedShop(String name) {
        this(Path.of(System.getProperty("trivet.work"), name));
        deleteAll(data);
    }

    /** A shop with that data folder, whatever is there. */
    StartedShop(Path data) {
        this.data = data;
    }

    /** Starts it and returns when the login page answers. */
    StartedShop start() {
        launch();
        awaitPage();
        return this;
    }

    /** Starts it, which may fail, and returns what was said about that. */
    String launch() {
        String said = program("start");
        Matcher found = PASSWORD.matcher(said);
        if (found.find()) {
            password = found.group(1);
        }
        return said;
    }

    void stop() {
        program("stop");
    }

    @Override
    public void close() {
        stop();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    int port() {
        return port;
    }

    Path program() {
        return program;
    }

    Path data() {
        return data;
    }

    /** The code that pairs the very first terminal. */
    String firstPairingCode() {
        try {
            return Files.readString(data.resolve("first-pairing-code")).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("the shop left no pairing code", missing);
        }
    }

    /** What a command of the admin's shell prints. */
    String shell(String... command) {
        List<String> words = new ArrayList<>(List.of("shell"));
        words.addAll(List.of(command));
        return program(words.toArray(String[]::new));
    }

    /** What the shop wrote into its log. */
    String log() {
        try {
            return Files.readString(data.resolve("log/trivet.log"));
        } catch (IOException missing) {
            return "";
        }
    }

    private String program(String... words) {
        List<String> line = new ArrayList<>(List.of(program.resolve("bin/trivet").toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("TRIVET_DATA", data.toString());
        builder.environment().put("TRIVET_PORT", String.valueOf(port));
        builder.environment().put("TRIVET_SSH_PORT", String.valueOf(sshPort));
        builder.environment().put("TRIVET_SHELL_PASSWORD", password);
        builder.environment().put("TRIVET_JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream said = process.getInputStream()) {
                String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("bin/trivet " + String.join(" ", words) + " did not end: " + text);
                }
                return text;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void awaitPage() {
        Eventually.holds(PATIENCE, "the login page answers", () -> says(200, "")
                && Files.exists(data.resolve("first-pairing-code")));
    }

    /** True if its first page now answers with that status and has these words in it. */
    boolean says(int status, String words) throws InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(address()).timeout(Duration.ofSeconds(5)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(page, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == status && answer.body().contains(words);
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
