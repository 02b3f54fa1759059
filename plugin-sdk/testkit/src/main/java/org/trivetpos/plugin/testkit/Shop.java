package org.trivetpos.plugin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.trivetpos.checker.Finding;
import org.trivetpos.testkit.clock.ClockHand;
import org.trivetpos.testkit.printer.PrinterEmulator;
import org.trivetpos.testkit.shop.ShopProcess;

/**
 * A shop that runs: the assembled program in a process of its own on free ports of the loopback address, with the
 * demo's menu, a clock that the test sets, a receipt printer that does what the test wants, and a signer that it
 * trusts. It starts in some seconds. One test at a time may use it. Amounts are {@code Money} of its currency (CNY).
 */
public final class Shop implements AutoCloseable {

    private final ShopHouse house;
    private final ShopDoor door;
    private final Devices devices;
    private final PrinterEmulator printer = PrinterEmulator.start();
    private final Set<String> installed = new LinkedHashSet<>();
    private final Thread ifTheTestDies;
    private @Nullable ShopBrowser browser;

    private Shop(ShopHouse house) {
        this.house = house;
        this.door = house.door();
        this.devices = new Devices(door);
        this.ifTheTestDies = new Thread(house.process()::close);
        Runtime.getRuntime().addShutdownHook(ifTheTestDies);
    }

    /**
     * Starts one; {@link TrivetShop} does that for you.
     *
     * @throws IllegalStateException if there is no program to start, with the ways to name one, or if it does not
     *         start, with the folder of its log
     */
    public static Shop start() {
        Shop shop = new Shop(ShopHouse.built());
        try {
            shop.house.open();
            shop.printReceiptsHere();
            return shop;
        } catch (RuntimeException failed) {
            shop.close();
            throw failed;
        }
    }

    /**
     * Kills the process, as a power cut does, and starts it again on what it left. A plugin that had come within ten
     * minutes is {@code QUARANTINED} then, since the shop may have died of it; {@link #switchOn} starts it again.
     */
    public void killAndRestart() {
        house.process().kill();
        house.open();
    }

    /**
     * Signs the plugin with a key that this shop trusts and installs it through the plugin manager; returns when it
     * runs and is healthy.
     *
     * @throws ShopRefusedException if the manager refuses it, or takes it back since it does not start or is not well
     */
    public Plugin install(Path jar) {
        try {
            Plugin plugin = plugin("install", house.signer().sign(jar).toAbsolutePath().toString());
            installed.add(plugin.id());
            return plugin;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot sign " + jar, failure);
        }
    }

    /** As {@link #install}, without signing it: for tests of signatures. */
    public Plugin installAsItIs(Path jar) {
        Plugin plugin = plugin("install", jar.toAbsolutePath().toString());
        installed.add(plugin.id());
        return plugin;
    }

    /**
     * Another version of a plugin that is there, as {@link #install}.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public Plugin update(Path jar) {
        String id = Plugin.idOf(jar);
        if (plugins().stream().noneMatch(plugin -> plugin.id().equals(id))) {
            throw new IllegalArgumentException(id + " is not installed: install it first");
        }
        return install(jar);
    }

    /** Puts the version before back in its place. */
    public Plugin rollBack(String id) {
        return plugin("rollback", id);
    }

    /** Takes it out, also when orders wait for it; its tables stay. */
    public void remove(String id) {
        plugin("remove", id);
        installed.remove(id);
    }

    /** Stops it and leaves it stopped. */
    public Plugin switchOff(String id) {
        return plugin("off", id);
    }

    /** Starts what was switched off. */
    public Plugin switchOn(String id) {
        return plugin("on", id);
    }

    /** True if it is there, runs, and nothing is wrong with it. */
    public boolean isRunning(String id) {
        return plugins().stream().anyMatch(plugin -> plugin.id().equals(id) && plugin.isRunning());
    }

    /** All plugins, those that came with the program too. */
    public List<Plugin> plugins() {
        return StreamSupport.stream(door.ask("plugin", Map.of("what", "list")).spliterator(), false).map(Plugin::of)
                .toList();
    }

    private Plugin plugin(String what, String subject) {
        return Plugin.of(door.ask("plugin", Map.of("what", what, "subject", subject, "force", true)));
    }

    /** Sells these dishes at the counter for cash, as {@link SaleOrder#settle}. */
    public Sale sell(String... dishes) {
        return sale().dishes(dishes).settle();
    }

    /** A sale in another mode, with another tender, or otherwise not the plainest one. */
    public SaleOrder sale() {
        return new SaleOrder(door);
    }

    /** What a manager asks for: reports, exports, scheduled jobs. */
    public Office office() {
        return new Office(door, house.process());
    }

    /** The shop's clock, in the zone Asia/Shanghai. */
    public ClockHand clock() {
        return house.clock();
    }

    /** The receipt printer: out of paper, slow, drops the line, answers nothing, and what came out of it. */
    public PrinterEmulator printer() {
        return printer;
    }

    /** Scale, telephone line and a tender that do what the test wants, and what the tills see of devices of yours. */
    public Devices devices() {
        return devices;
    }

    /**
     * The receipt of that sale; waits until it is printed.
     *
     * @throws AssertionError if it does not come out within 30 seconds
     */
    public Paper receipt(Sale sale) {
        return Paper.awaited(printer, sale.receipt());
    }

    /** All papers so far, in the order in which they were cut. */
    public List<Paper> papers() {
        return printer.papers().stream().map(Paper::new).toList();
    }

    /** How often the drawer was opened so far. */
    public int drawerPulses() {
        return printer.drawerPulses();
    }

    /** Receipts go to a printer of that driver (a plugin's, say) at that address from now on. */
    public void printReceiptsWith(String driver, String address, int columns) {
        door.ask("printer", Map.of("driver", driver, "address", address, "columns", columns));
    }

    /** Receipts go to {@link #printer} again. */
    public void printReceiptsHere() {
        printReceiptsWith("escpos", printer.address(), Paper.COLUMNS);
    }

    /** The next so many payments fail at the very end of settling; the sale fails closed, in words. */
    public void failNextPayments(int count) {
        door.ask("trouble", Map.of("failures", count));
    }

    /** The next payment takes so long, inside its transaction. */
    public void slowNextPayment(Duration time) {
        door.ask("trouble", Map.of("delayMillis", time.toMillis()));
    }

    /** As {@link #cycles(Path, int, Runnable)}, with nothing done in between. */
    public List<Finding> cycles(Path jar, int rounds) {
        return cycles(jar, rounds, () -> { });
    }

    /**
     * Installs and removes the plugin so many times and says what is left of it: threads, class loaders that something
     * still holds. Takes about a second a round.
     *
     * @param use what to do with it while it is there, such as a sale with it
     * @return none if nothing is left
     */
    public List<Finding> cycles(Path jar, int rounds, Runnable use) {
        return Left.after(this, door, jar, rounds, use);
    }

    /**
     * A browser with a window of the shop in it; the same one for all tests.
     *
     * @throws org.opentest4j.TestAbortedException if Playwright is not on the class path or there is no Chromium on
     *         this machine: the test is skipped
     */
    public ShopBrowser browser() {
        ShopBrowser open = browser == null ? ShopBrowser.open(house.process()) : browser;
        browser = open;
        return open;
    }

    /** Where the shop's pages are. */
    public URI address() {
        return house.process().address();
    }

    /** What it wrote into its log so far. */
    public String log() {
        return house.process().log();
    }

    /** Runs commands of the admin's shell and gives what they printed; each call takes about a second. */
    public String shell(String... commands) {
        return house.process().shell(commands);
    }

    /** Its process: folders, ports, the operating system's view of it. */
    public ShopProcess process() {
        return house.process();
    }

    /** The printer prints again, payments are taken again. */
    void mendAll() {
        printer.mend();
        if (house.process().process().isAlive()) {
            door.ask("trouble", Map.of());
            devices.remove();
        }
    }

    /** Removes what was installed, and lets the clock tell the machine's time. */
    void tidy() {
        for (String id : List.copyOf(installed)) {
            if (plugins().stream().anyMatch(plugin -> plugin.id().equals(id))) {
                remove(id);
            }
        }
        installed.clear();
        printReceiptsHere();
        house.clock().reset();
    }

    /** Stops it; its log stays in the work folder until the next run. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(ifTheTestDies);
        if (browser != null) {
            browser.close();
        }
        house.process().close();
        printer.close();
        ProgramFolder.delete(house.process().program());
    }
}
