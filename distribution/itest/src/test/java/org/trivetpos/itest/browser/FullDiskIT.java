package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.trivetpos.itest.Shops;
import org.trivetpos.testkit.shop.ShopProcess;

/** A real disk that is really full: said in words at the till, nothing lost, and it goes on when there is space. */
@ExtendWith(ShopExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class FullDiskIT {

    private static final Pattern WORDS = Pattern.compile("磁盘已满|无法访问|无法确认");
    private static final int MOST_ATTEMPTS = 5;

    @TempDir
    private Path folder;

    @Test
    void a_sale_on_a_full_disk_is_refused_in_words_and_goes_through_when_there_is_space(Browser browser)
            throws Exception {
        try (SmallDisk disk = new SmallDisk(folder)) {
            ShopProcess shop = Shops.at(folder.resolve("shop"));
            try (shop; Terminal till = browser.terminal(shop.start(), 1280, 800)) {
                till.logIn(Terminal.Person.CASHIER);
                till.beginShift("200");
                till.enter("508");
                assertThat(till.at("due")).containsText("10.00");
                disk.fill();

                till.tap("pay-cash");
                assertThat(till.page().locator("body")).containsText(WORDS);
                till.showsNoTrace();
                assertThat(till.at("paid")).hasCount(0);

                disk.empty();
                paidWithoutTakingTwice(till);
                till.showsNoTrace();
                till.closeShift("210.00");
                assertThat(till.at("report-sales")).hasText("10.00");
                assertThat(till.at("report-difference")).hasText("0.00");
                assertThat(shop.shell("journal:verify")).contains("INTACT");
            }
        }
    }

    /** Either nothing was saved, and the button is pressed again; or it was, and the screen finds out by itself. */
    private static void paidWithoutTakingTwice(Terminal till) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS && till.at("unconfirmed").count() == 0
                && till.at("paid").count() == 0; attempt++) {
            till.tap("pay-cash");
            till.at("paid").or(till.at("unconfirmed")).or(till.page().getByText(WORDS)).first().waitFor();
        }
        till.at("paid").waitFor();
        assertThat(till.at("unconfirmed")).hasCount(0);
        till.tap("paid-next");
    }

    /** A disk of its own in memory, which only root may mount; elsewhere the test is skipped. */
    private static final class SmallDisk implements AutoCloseable {

        private final Path folder;

        SmallDisk(Path folder) throws IOException, InterruptedException {
            this.folder = folder;
            assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", folder.toString()),
                    "no disk can be mounted here");
        }

        void fill() throws IOException {
            byte[] block = new byte[1 << 16];
            try (OutputStream filler = Files.newOutputStream(folder.resolve("filler"))) {
                while (folder.toFile().getUsableSpace() > 0) {
                    filler.write(block, 0, (int) Math.min(block.length, folder.toFile().getUsableSpace()));
                }
            }
        }

        void empty() throws IOException {
            Files.delete(folder.resolve("filler"));
        }

        @Override
        public void close() throws IOException, InterruptedException {
            assertThat(run("umount", folder.toString())).isTrue();
        }

        private static boolean run(String... command) throws IOException, InterruptedException {
            try {
                Process process = new ProcessBuilder(command).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                return process.waitFor() == 0;
            } catch (IOException noSuchCommand) {
                return false;
            }
        }
    }
}
