package org.trivetpos.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The assembled shop as a store runs it: a process of its own, started by {@code bin/trivet} in a new data folder, on
 * free ports. Tests that drive a browser, kill the process or look at its files use it.
 */
public final class RunningShop implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Pattern PASSWORD = Pattern.compile("user admin, password (\\S+)");

    private final Path program = Path.of(System.getProperty("trivet.program"));
    private final Path data;
    private final int port = freePort();
    private final int shellPort = freePort();
    private String password = "";

    private RunningShop(String name) {
        try {
            Path parent = Files.createDirectories(Path.of(System.getProperty("trivet.work"), "shops"));
            data = Files.createTempDirectory(parent, name + "-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new shop with the demo's menu and staff; its login page answers. The name is seen in the data folder's. */
    public static RunningShop started(String name) {
        RunningShop shop = new RunningShop(name);
        shop.start();
        return shop;
    }

    /** The address of the login page, without a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Holds {@code etc}, {@code log}, {@code store} and {@code first-pairing-code}. */
    public Path data() {
        return data;
    }

    /** The code that pairs the first terminal. */
    public String pairingCode() {
        try {
            return Files.readString(data.resolve("first-pairing-code")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the shop, again after {@link #stop} or {@link #kill}, and waits for its login page. */
    public void start() {
        Matcher shown = PASSWORD.matcher(trivet("start"));
        if (shown.find()) {
            password = shown.group(1);
        }
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process().isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the shop did not start: read " + data.resolve("log/trivet.log"));
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** Runs a command of the admin's shell and gives what it printed. */
    public String shell(String command) {
        return trivet("shell", command);
    }

    public void stop() {
        trivet("stop");
    }

    /** Pulls the plug: the process gets no chance to do anything. */
    public void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().orTimeout(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        stop();
    }

    private ProcessHandle process() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(data.resolve("trivet.pid")).strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection page = (HttpURLConnection) URI.create(url() + "/").toURL().openConnection();
            page.setReadTimeout((int) COMMAND_LIMIT.toMillis());
            return page.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private String trivet(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.resolve("bin/trivet").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of(
                "TRIVET_DATA", data.toString(),
                "TRIVET_PORT", String.valueOf(port),
                "TRIVET_SSH_PORT", String.valueOf(shellPort),
                "TRIVET_SHELL_PASSWORD", password,
                "JAVA_HOME", System.getProperty("java.home")));
        try {
            Path output = Files.createTempFile(data, "output-", ".txt");
            Process process = builder.redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no answer to " + String.join(" ", command));
            }
            String text = Files.readString(output);
            Files.delete(output);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + String.join(" ", command), e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
