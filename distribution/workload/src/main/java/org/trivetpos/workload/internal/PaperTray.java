package org.trivetpos.workload.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.Order;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.settlement.Check;

/** Where the receipts of the simulated terminals come out, and the person who looks after the printer. */
@Component(service = PaperTray.class)
public final class PaperTray {

    private static final TerminalId HERE = new TerminalId("workload-tray");
    private static final String NOBODY = "tcp://127.0.0.1:9";
    private static final int ALL = 1_000_000;
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Floor floor;

    @Activate
    public PaperTray(@Reference Floor floor) {
        this.floor = floor;
    }

    /** Makes an ESC/POS printer at that address the one for receipts. */
    public void receiptsTo(String address) {
        Printer now = floor.printers.all().stream().filter(p -> p.roles().contains(Printer.RECEIPT)).findFirst()
                .orElseGet(() -> new Printer(new PrinterId(floor.ids.next()), "workload", "escpos", address, 48,
                        Set.of(Printer.RECEIPT), true));
        floor.printers.save(floor.intention(HERE), new Printer(now.id(), now.name(), "escpos", address, now.columns(),
                Set.of(Printer.RECEIPT), true));
    }

    /** Every printer is out of reach from now on, as in a shop whose printer lost its cable: papers queue up. */
    void unplug() {
        floor.printers.all().stream().filter(now -> !now.address().equals(NOBODY))
                .forEach(now -> floor.printers.save(floor.intention(HERE),
                        new Printer(now.id(), now.name(), "escpos", NOBODY, now.columns(), now.roles(), true)));
    }

    /** Nobody asks for papers that wait: a person would be called for each after a minute. */
    void throwAway() throws SQLException {
        floor.transactions.<SQLException>run(() -> {
            try (Statement jobs = floor.transactions.connection().createStatement()) {
                jobs.executeUpdate("update printing.print_job set state = 'DISMISSED' where state = 'WAITING'");
            }
        });
    }

    /**
     * Has every unclear paper printed again, as a person would who does not find it, and waits until no receipt is on
     * its way. Says how many receipts there are of each state.
     */
    public String tidy(Duration patience) throws Exception {
        Set<String> asked = new HashSet<>();
        Semaphore changed = new Semaphore(0);
        long end = System.nanoTime() + patience.toNanos();
        try (AutoCloseable listening = floor.printing.onChange(changed::release)) {
            while (true) {
                Map<State, Integer> states = new EnumMap<>(State.class);
                for (PrintJob job : receipts()) {
                    states.merge(job.state(), 1, Integer::sum);
                    if (job.state() == State.UNCLEAR && asked.add(job.id().value())) {
                        floor.printing.retry(floor.intention(HERE), job.id());
                    }
                }
                boolean onTheWay = states.containsKey(State.WAITING) || states.containsKey(State.SENDING)
                        || states.containsKey(State.UNCLEAR);
                if (!onTheWay || System.nanoTime() > end) {
                    return "retried=" + asked.size() + " states=" + states;
                }
                changed.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                changed.drainPermits();
            }
        }
    }

    private List<PrintJob> receipts() {
        return floor.printing.recent(ALL).stream().filter(job -> job.role().startsWith(Printer.RECEIPT)).toList();
    }

    /** Sells one by one, each when the paper of the one before is out; acknowledgements as {@link Crew} writes them. */
    public void paced(int sales, Path acknowledged) throws Exception {
        SimulatedTerminal terminal = new SimulatedTerminal(floor, 1, 42);
        Semaphore changed = new Semaphore(0);
        try (AutoCloseable listening = floor.printing.onChange(changed::release);
                PrintWriter out = open(acknowledged)) {
            for (int sale = 0; sale < sales; sale++) {
                Order order = terminal.ring();
                Check check = terminal.pay(order);
                out.println(Crew.acknowledged(check));
                while (!isDone(check)) {
                    changed.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        }
    }

    private boolean isDone(Check check) {
        return floor.printing.byKey("receipt:" + check.id().value())
                .filter(job -> job.state() == State.DONE || job.state() == State.SENT).isPresent();
    }

    private static PrintWriter open(Path file) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), true);
    }
}
