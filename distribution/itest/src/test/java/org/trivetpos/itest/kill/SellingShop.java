package org.trivetpos.itest.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.trivetpos.testkit.printer.PrinterEmulator;
import org.trivetpos.testkit.shop.ShopProcess;

/** A shop with four simulated terminals and a receipt printer, that is killed and looked at again and again. */
final class SellingShop implements AutoCloseable {

    private static final int TERMINALS = 4;
    private static final Path WORKLOAD = Path.of(System.getProperty("trivet.workload"));

    private final PrinterEmulator printer = PrinterEmulator.start();
    private final ShopProcess shop;
    private final Path acknowledged;
    private final Path receipts;

    SellingShop(ShopProcess shop) {
        this.shop = shop;
        this.acknowledged = shop.data().resolve("acknowledged.txt");
        this.receipts = shop.data().resolve("receipts.txt");
        shop.start();
        shop.await("the demo shop is furnished", () -> shop.log().contains("is now the demo shop"));
        assertThat(shop.shell("bundle:install -s file:" + WORKLOAD, "workload:printer " + printer.address(), sell()))
                .contains("receipts go to", "selling");
    }

    private String sell() {
        return "workload:sell " + TERMINALS + " " + acknowledged;
    }

    /** Lets it sell for a while, kills it, starts it again, and looks at everything it holds and printed. */
    void survivesKillAfter(Duration selling) throws IOException {
        long before = sales();
        shop.await("a sale is acknowledged", () -> sales() > before);
        LockSupport.parkNanos(selling.toNanos());
        shop.kill();
        shop.start();
        String said = tidied();
        Papers papers = papers();
        System.out.println(shop.data().getFileName() + " killed after " + selling.toMillis() + " ms; " + sales()
                + " sales acknowledged so far, " + papers + "; "
                + said.lines().filter(line -> line.startsWith("retried")).findFirst().orElse(""));
    }

    /** Lets every receipt come out, and looks at everything the shop holds. */
    private String tidied() {
        String said = shop.shell("workload:tidy 60", "workload:check " + acknowledged + " " + receipts);
        assertThat(said).contains("EVERYTHING HOLDS").containsPattern("states=\\{DONE=\\d+\\}");
        return said;
    }

    private Papers papers() throws IOException {
        Papers papers = new Papers(printer.papers(), Set.copyOf(Files.readAllLines(receipts)));
        assertThat(papers.strange()).as(papers.toString()).isEmpty();
        return papers;
    }

    /** Changes plugins at random while it sells; gives what each change was and how long it took. */
    List<String> changes(Path plugins, int times, long seed) {
        long before = sales();
        shop.await("it sells", () -> sales() > before);
        String said = shop.shell("workload:change " + plugins + " " + times + " " + seed);
        assertThat(said).contains("changed");
        List<String> changes = said.lines()
                .filter(line -> line.matches("[A-Z_]+ \\d+ \\d+")).toList();
        long after = sales();
        shop.await("it goes on selling", () -> sales() > after);
        return changes;
    }

    /** Stops the terminals: none of their sales has failed, and each has one receipt, printed once. */
    void soldWithoutAFailure() throws IOException {
        assertThat(shop.shell("workload:stop")).contains("failures=0");
        tidied();
        Papers papers = papers();
        assertThat(papers.copies()).as(papers.toString()).isZero();
        System.out.println(sales() + " sales acknowledged, " + papers);
    }

    /** It goes on where it was. */
    void goesOnSelling() {
        assertThat(shop.shell(sell())).contains("selling");
    }

    private long sales() {
        try {
            return Files.exists(acknowledged) ? Files.readAllLines(acknowledged).size() : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Nobody will start it again, so it need not be stopped in peace, which takes longer. */
    @Override
    public void close() {
        shop.kill();
        printer.close();
    }
}
