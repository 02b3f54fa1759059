package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.persistence.Schemas.Saved;
import org.trivetpos.persistence.internal.TeaShop.On;

/**
 * A process that saves a schema and puts it back is killed at random moments. Afterwards the schema is as it was, or is
 * marked and a copy of it is there, which gives it back. Long form: {@code -Dtrivet.kills=20}.
 */
class KilledReplacementTest {

    private static final int ROUND_MILLIS = 600;

    private final Random random = new Random();

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostWhenTheProcessIsKilled() throws Exception {
        List<String> before;
        try (TeaShop shop = new TeaShop(folder, On.H2)) {
            shop.oldRows();
            shop.execute("insert into tea.cup (tea, ml) select 1, x from system_range(1, 20000)");
            before = shop.everything();
        }
        int marked = 0;
        for (int kill = 0; kill < Integer.getInteger("trivet.kills", 2); kill++) {
            replaceUntilKilled();
            try (TeaShop shop = new TeaShop(folder, On.H2)) {
                shop.shop().transactions();
                boolean half = shop.shop().store().opened().notes().replacing("tea");
                marked += half ? 1 : 0;
                List<Saved> copies = shop.schemas().saved();
                if (half) {
                    assertThat(copies).as("copies of what is replaced by half").isNotEmpty();
                } else {
                    assertThat(shop.everything()).isEqualTo(before);
                }
                for (Saved copy : copies) {
                    shop.schemas().restore(copy);
                    assertThat(shop.everything()).isEqualTo(before);
                    shop.schemas().discard(copy);
                }
                assertThat(shop.shop().store().check()).isNull();
                shop.started(shop.tea()).uninstall();
            }
        }
        System.out.println("killed; found by half " + marked + " times, nothing lost");
    }

    private void replaceUntilKilled() throws Exception {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx300m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                ReplacingProcess.class.getName(), folder.toString())
                .redirectError(folder.resolve("replacing.log").toFile()).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("READY");
            assertThat(out.readLine()).isEqualTo("ROUND");
            CompletableFuture.runAsync(process::destroyForcibly, CompletableFuture.delayedExecutor(
                    random.nextInt(ROUND_MILLIS), TimeUnit.MILLISECONDS)).join();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
