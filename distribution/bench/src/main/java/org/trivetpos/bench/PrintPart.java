package org.trivetpos.bench;

import static org.trivetpos.bench.Results.Limit.atMost;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trivetpos.bench.Results.Table;
import org.trivetpos.testkit.printer.PrintedPaper;
import org.trivetpos.testkit.printer.PrinterEmulator;

/** From the acknowledgement of a sale to the cut of its receipt. Both processes read the same monotonic clock. */
final class PrintPart implements Part {

    static final String TITLE = "From acknowledgement to paper";
    private static final int NANOS_AT = 4;
    private static final double NANOS_A_MILLI = 1e6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public Table measure(Scale scale) throws IOException {
        try (PrinterEmulator printer = PrinterEmulator.start(); BenchShop shop = BenchShop.onH2(scale, "print")) {
            Path acknowledged = shop.process().data().resolve("acknowledged.txt");
            shop.shell("sold", "workload:printer " + printer.address(),
                    "workload:print " + scale.papers() + " " + acknowledged);
            printer.awaitPapers(scale.papers(), PATIENCE);
            Figures late = late(Files.readAllLines(acknowledged), printer.papers());
            Figures alone = alone(printer.papers().getLast().bytes(), scale.papers());
            return new Table(TITLE, "distribution/bench/run print")
                    .row("p95 of " + late.count() + " receipts", milliseconds(late), milliseconds(alone),
                            late.percentile(95), " ms", atMost(50))
                    .note("The baseline sends the same bytes to the same emulator by a plain socket: from the first "
                            + "byte to "
                            + "the cut. Below zero means that the paper was out before the cashier was told.");
        }
    }

    /** One by one, so the order of both is the same. */
    private static Figures late(List<String> acknowledged, List<PrintedPaper> papers) {
        List<Double> late = new ArrayList<>();
        int warmUp = acknowledged.size() / 5;
        for (int sale = warmUp; sale < acknowledged.size(); sale++) {
            long nanos = Long.parseLong(acknowledged.get(sale).split(" ")[NANOS_AT]);
            late.add((papers.get(sale).ended() - nanos) / NANOS_A_MILLI);
        }
        return Figures.of(late);
    }

    private static Figures alone(byte[] paper, int times) throws IOException {
        List<Double> alone = new ArrayList<>();
        try (PrinterEmulator printer = PrinterEmulator.start()) {
            for (int time = 1; time <= times; time++) {
                long began = System.nanoTime();
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), printer.port())) {
                    OutputStream line = socket.getOutputStream();
                    line.write(paper);
                    line.flush();
                    printer.awaitPapers(time, PATIENCE);
                }
                alone.add((printer.papers().getLast().ended() - began) / NANOS_A_MILLI);
            }
        }
        return Figures.of(alone);
    }

    private static String milliseconds(Figures figures) {
        return String.format(Locale.ROOT, "median %.1f ms, p95 %.1f ms", figures.median(), figures.percentile(95));
    }
}
