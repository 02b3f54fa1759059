package org.trivetpos.testkit.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One shop of an assembled program folder, started by its {@code bin/trivet} on free ports of this machine. It can be
 * killed at any moment and started again on what it left.
 */
public final class ShopProcess implements AutoCloseable {

    private static final Pattern PASSWORD = Pattern.compile("user admin, password (\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long PAUSE_NANOS = 20_000_000;

    private final Path program;
    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final int port = Ports.free();
    private final int shellPort = Ports.free();
    private long launched;
    private int errorsBefore;
    private Duration patience = PATIENCE;

    /**
     * @param program the unpacked assembly; it is only read
     * @param data    its data folder, made by the start if it is not there
     */
    public ShopProcess(Path program, Path data) {
        this.program = program.toAbsolutePath();
        this.data = data.toAbsolutePath();
        environment.put("TRIVET_DATA", this.data.toString());
        environment.put("TRIVET_PORT", String.valueOf(port));
        environment.put("TRIVET_SSH_PORT", String.valueOf(shellPort));
        environment.put("TRIVET_SHOP", "shop-counter demo");
        environment.put("TRIVET_JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
    }

    /** A setting of its own, such as {@code etc/org.trivetpos.persistence.cfg}, written before it starts. */
    public ShopProcess configured(String file, List<String> lines) {
        try {
            Path setting = data.resolve("etc").resolve(file);
            Files.createDirectories(setting.getParent());
            Files.write(setting, lines);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A variable of the environment, such as {@code TRIVET_SHOP}: empty for a new shop instead of the demo shop. */
    public ShopProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** How long a command of its shell may take; two minutes unless said. */
    public ShopProcess patient(Duration limit) {
        patience = limit;
        return this;
    }

    /** Starts the process, on a free port, and returns at once. */
    public ShopProcess launch() {
        String said = tryLaunch();
        if (!Files.exists(data.resolve("trivet.pid"))) {
            throw new IllegalStateException("the shop was not started: " + said);
        }
        return this;
    }

    /** Starts the process, which may be refused; gives what was said about that. */
    public String tryLaunch() {
        errorsBefore = errors().size();
        launched = System.nanoTime();
        String said = trivet("start");
        Matcher shown = PASSWORD.matcher(said);
        if (shown.find()) {
            environment.put("TRIVET_SHELL_PASSWORD", shown.group(1));
        }
        return said;
    }

    /** Starts it and returns when the page of the shop answers. */
    public ShopProcess start() {
        launch();
        await("its page answers", this::answers);
        return this;
    }

    /** Starts it, for the second time or later, under its own supervisor, whose process this gives. */
    public Process supervised() {
        ProcessBuilder supervisor = new ProcessBuilder(program.resolve("bin/trivet").toString(), "supervise")
                .redirectErrorStream(true).redirectOutput(data.resolve("log/supervisor.log").toFile());
        supervisor.environment().putAll(environment);
        try {
            return supervisor.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@link System#nanoTime} just before it was launched. */
    public long launchedNanos() {
        return launched;
    }

    /** Waits until its page answers, whether or not a process lives now. */
    public void awaitAnswer() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the shop is not back; read " + data.resolve("log"));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Waits, as long as the process lives. */
    public void await(String what, Condition condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (!process().isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the shop lives: " + process().isAlive() + ", but in vain waited until "
                        + what + "; read " + data.resolve("log"));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** What is waited for. */
    @FunctionalInterface
    public interface Condition {
        boolean holds();
    }

    /** Waits until the admin's shell answers on the network; it comes a breath after the first page. */
    public ShopProcess awaitShell() {
        await("its shell answers", () -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), shellPort)) {
                return new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII).equals("SSH-");
            } catch (IOException notYet) {
                return false;
            }
        });
        return this;
    }

    /** True if the first page is served. */
    public boolean answers() {
        return answers(HttpURLConnection.HTTP_OK, "");
    }

    /** True if the first page is answered with that status and has these words in it. */
    public boolean answers(int status, String words) {
        return FirstPage.answers(address(), PATIENCE, status, words);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public int port() {
        return port;
    }

    /** The port of the admin's shell. */
    public int shellPort() {
        return shellPort;
    }

    /** The admin's password, which the shop says at its first start alone; empty if it was started before. */
    public String shellPassword() {
        return environment.getOrDefault("TRIVET_SHELL_PASSWORD", "");
    }

    /** The unpacked assembly. */
    public Path program() {
        return program;
    }

    /** Holds {@code etc}, {@code log}, {@code store} and {@code first-pairing-code}. */
    public Path data() {
        return data;
    }

    /** The code that pairs the very first terminal; waits until the shop has made it. */
    public String firstPairingCode() {
        Path code = data.resolve("first-pairing-code");
        await("there is a pairing code", () -> Files.exists(code));
        try {
            return Files.readString(code).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs commands of the admin's shell, one after the other, and gives what they printed. */
    public String shell(String... commands) {
        awaitShell();
        return trivet("shell", String.join("; ", commands));
    }

    /** Ends it as an admin does; true if it wrote no error into its log since it was launched. */
    public boolean stop() {
        String said = trivet("stop");
        return said.contains("stopped") && errors().size() == errorsBefore;
    }

    /** The shop that {@code bin/trivet restore} makes of a backup in that folder, not yet started; same admin. */
    public ShopProcess restored(Path backup, String recoveryKey, Path folder) {
        ShopProcess other = new ShopProcess(program, folder).with("TRIVET_RECOVERY_KEY", recoveryKey)
                .with("TRIVET_SHELL_PASSWORD", shellPassword());
        String said = other.trivet("restore", backup.toString());
        if (!said.contains("is laid into")) {
            throw new IllegalStateException(said);
        }
        return other;
    }

    /** Lines of its log that report an error. */
    public List<String> errors() {
        return log().lines().filter(line -> line.contains("| ERROR |")).toList();
    }

    /** What it wrote into its log, from its first start on. */
    public String log() {
        try {
            Path log = data.resolve("log/trivet.log");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Kill -9: the process gets no chance to do anything. */
    public void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** The running process. */
    public ProcessHandle process() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(data.resolve("trivet.pid")).strip()))
                    .orElseThrow(() -> new IllegalStateException("the shop does not run; read " + data.resolve("log")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops it if it runs. */
    @Override
    public void close() {
        trivet("stop");
    }

    private String trivet(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.resolve("bin/trivet").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        try {
            Path output = Files.createTempFile("trivet-", ".txt");
            Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no answer to " + String.join(" ", command));
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return text;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + String.join(" ", command), stopped);
        }
    }
}
