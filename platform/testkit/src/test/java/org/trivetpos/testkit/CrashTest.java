package org.trivetpos.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.journal.Verification;
import org.trivetpos.persistence.internal.StoreAddress;

/**
 * A selling process is killed at random moments. Afterwards every acknowledged sale is there, whole, with its facts; no
 * sale is there by half; the journal verifies. Long forms: {@code -Dtrivet.kills=20 -Dtrivet.cuts=20}, and for a
 * PostgreSQL that runs elsewhere {@code -Dtrivet.kill.url=jdbc:postgresql:...} with user and password.
 */
class CrashTest {

    private static final int TERMINALS = 4;
    private static final int AT_LEAST_SOLD = 40;
    private static final int AT_MOST_SOLD = 1_500;

    private final Random random = new Random();
    private final Set<String> acknowledged = new HashSet<>();

    @TempDir
    private Path folder;

    @Test
    void noAcknowledgedSaleIsLostWhenTheProcessIsKilled() throws Exception {
        String url = StoreAddress.defaultUrl(folder);
        for (int kill = 0; kill < Integer.getInteger("trivet.kills", 2); kill++) {
            sellUntilKilled(url);
            try (TestStore store = TestStore.h2File(folder)) {
                everythingHolds(store);
            }
        }
    }

    @Test
    void noAcknowledgedSaleIsLostInAPowerCut() throws Exception {
        String file = folder.resolve("store").resolve("trivet").toString();
        Path mvDb = Path.of(file + ".mv.db");
        for (int cut = 0; cut < Integer.getInteger("trivet.cuts", 2); cut++) {
            sellUntilKilled("jdbc:h2:power:" + file);
            PowerCutFileSystem.cutPower(mvDb);
            try (TestStore store = TestStore.h2File(folder)) {
                everythingHolds(store);
            }
            PowerCutFileSystem.settle(mvDb);
            System.out.println("power cut; " + acknowledged.size() + " sales acknowledged so far, all there");
        }
    }

    @Test
    void noAcknowledgedSaleIsLostOnAPostgresElsewhere() throws Exception {
        String url = System.getProperty("trivet.kill.url");
        Assumptions.assumeTrue(url != null, "no PostgreSQL named by -Dtrivet.kill.url");
        String user = System.getProperty("trivet.kill.user", "trivet");
        String password = System.getProperty("trivet.kill.password", "trivet");
        for (int kill = 0; kill < Integer.getInteger("trivet.kills", 5); kill++) {
            sellUntilKilled(url, user, password);
            try (TestStore store = TestStore.postgres(url, user, password, folder)) {
                everythingHolds(store);
            }
        }
    }

    private void sellUntilKilled(String url, String... login) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                SellingProcess.class.getName(), url, folder.toString(), String.valueOf(TERMINALS)));
        command.addAll(List.of(login));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("selling.log").toFile()).start();
        int wanted = random.nextInt(AT_LEAST_SOLD, AT_MOST_SOLD);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            assertThat(line).as(() -> said()).isEqualTo("READY");
            while ((line = out.readLine()) != null) {
                lines.add(line);
                if (lines.size() == wanted) {
                    // by its handle: what it said before is still to be read
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        // the last line may have been cut in the middle; a whole identifier is a promise
        lines.stream().filter(id -> id.length() == 26).forEach(acknowledged::add);
        assertThat(lines.size()).as(() -> said()).isGreaterThanOrEqualTo(wanted);
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("selling.log"));
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    private void everythingHolds(TestStore store) throws SQLException {
        new Selling(store);
        store.sealAll();
        Set<String> kept = new HashSet<>();
        try (Connection connection = store.rawDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select id from kill.sale")) {
                while (row.next()) {
                    kept.add(row.getString(1));
                }
            }
            assertThat(kept).containsAll(acknowledged);
            assertThat(count(statement, "select count(*) from kill.sale s where (select count(*) from kill.sale_line l"
                    + " where l.sale_id = s.id) <> " + Selling.LINES)).as("sales by half").isZero();
            assertThat(count(statement, "select count(*) from kill.sale s where (select count(*) from journal.fact f"
                    + " where f.subject = s.id) <> 2")).as("sales without their facts").isZero();
            assertThat(count(statement, "select count(*) from kill.sale_line")).isEqualTo(
                    (long) Selling.LINES * kept.size());
            assertThat(count(statement, "select count(*) from journal.fact")).isEqualTo(2L * kept.size());
            assertThat(count(statement, "select count(*) from journal.command_done where result is not null"))
                    .isEqualTo(kept.size());
            assertThat(count(statement, "select count(*) from journal.unsealed")).isZero();
        }
        assertThat(store.journal().verify()).isInstanceOf(Verification.Intact.class);
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
