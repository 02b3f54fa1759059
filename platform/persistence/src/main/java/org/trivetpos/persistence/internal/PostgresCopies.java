package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreUnavailableException;

/** Copies of PostgreSQL by its own tool. */
final class PostgresCopies {

    private static final int LONGEST_MINUTES = 60;

    private PostgresCopies() { }

    static void write(StoreAddress address, Path target) throws IOException {
        String plain = address.url().substring("jdbc:".length()).split("\\?", 2)[0];
        ProcessBuilder dump = new ProcessBuilder("pg_dump", "--format=custom", "--file=" + target.toAbsolutePath(),
                "--username=" + address.user(), "--no-password", "--dbname=" + plain).redirectErrorStream(true);
        dump.environment().put("PGPASSWORD", address.password());
        Process process;
        try {
            process = dump.start();
        } catch (IOException notInstalled) {
            throw new StoreUnavailableException(Refusal.of("persistence.no-pg-dump"), notInstalled);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("pg_dump did not end within an hour");
            }
        } catch (InterruptedException stopping) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        }
        if (process.exitValue() != 0) {
            throw new IOException(said.lines().findFirst().orElse("pg_dump ended with " + process.exitValue()));
        }
    }
}
