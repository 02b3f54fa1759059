package org.trivetpos.printing.internal;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.kernel.Texts;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.kernel.internal.LiveTexts;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.spi.PaperLayout;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;
import org.trivetpos.testkit.MutableClock;
import org.trivetpos.testkit.Offered;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.ShiftReport;
import org.trivetpos.till.Till;

/** Printing as it runs in a shop, on a real store and journal, with time in the test's hands. */
final class PrintShop implements AutoCloseable {

    final TestStore store;
    final LaterByHand time = new LaterByHand();
    final GateHouse guard;
    final Drivers drivers;
    final ScriptedDriver driver = new ScriptedDriver();
    final Set<String> forbidden = new HashSet<>();
    final PrinterBook book;
    final Spooler spooler;
    final DurablePrinting printing;
    final ShopPrinters printers;
    PrintShop(TestStore store) {
        this(store, true);
    }

    PrintShop(TestStore store, boolean reprintAfterCrash) {
        this.store = store;
        this.guard = new GateHouse(store.clock());
        this.drivers = new Drivers(guard);
        store.journal();
        this.book = new PrinterBook(store.transactions(), store.unit("printing", PrinterBook.class));
        drivers.addDriver(driver);
        this.spooler = new Spooler(store.transactions(), store.journal(), reprintAfterCrash, store.clock(), book,
                drivers, time);
        this.printing = new DurablePrinting(store.transactions(), store.journal(), store.commands(), permissions(),
                store.ids(), store.clock(), book, spooler);
        this.printers = new ShopPrinters(store.transactions(), store.journal(), store.commands(), permissions(),
                texts(), shops(Locale.CHINESE), book, drivers, spooler, printing);
    }

    /** How papers look with these layouts. */
    PaperLayouts layouts(PaperLayout... installed) {
        PaperLayouts layouts = new PaperLayouts(guard, new TypedSettings());
        List.of(installed).forEach(one -> layouts.addLayout(Offered.of(one)));
        return layouts;
    }

    /** Papers of what a till says. */
    ShiftReports reports(Supplier<ShiftReport> shift, IntFunction<DayReport> day, Locale language) {
        Till till = (Till) Proxy.newProxyInstance(Till.class.getClassLoader(), new Class<?>[] {Till.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "report" -> shift.get();
                    case "day" -> day.apply(12);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        Terminals terminals = (Terminals) Proxy.newProxyInstance(Terminals.class.getClassLoader(),
                new Class<?>[] {Terminals.class}, (proxy, method, args) -> Optional.empty());
        return new ShiftReports(printing, store.journal(), store.commands(), till, shops(language), terminals, texts(),
                layouts());
    }

    static Texts texts() {
        MutableClock clock = new MutableClock();
        return new LiveTexts(clock, new GateHouse(clock), List.of(new PrintingTexts()));
    }

    static Shops shops(Locale language) {
        return new Shops() {
            @Override
            public Shop current() {
                return shop(language);
            }

            @Override
            public Shop change(CommandContext context, Shop wanted) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** One till has a name. */
    static Terminals terminals() {
        return (Terminals) Proxy.newProxyInstance(Terminals.class.getClassLoader(), new Class<?>[] {Terminals.class},
                (proxy, method, args) -> Optional.of(new Terminal(new TerminalId("till-1"), "吧台", SampleSale.AT, null))
                        .filter(known -> known.id().equals(args[0])));
    }

    static Shop shop(Locale language) {
        return new Shop("shop-1", new LocalText("三脚架小馆", "Trivet Kitchen"),
                new LocalText("南京西路 18 号", "18 Nanjing Road West"), CurrencyUnit.of("CNY"), true, 600, language,
                ZoneId.of("Asia/Shanghai"));
    }

    private Permissions permissions() {
        return new Permissions() {
            @Override
            public boolean allows(StaffId person, Permission permission) {
                return !forbidden.contains(permission.key());
            }

            @Override
            public void require(CommandContext context, Permission permission) {
                if (!allows(context.actor(), permission)) {
                    throw Refusal.of("identity.permission-missing", permission.name()).asException();
                }
            }

            @Override
            public List<Permission> declared() {
                return List.of();
            }
        };
    }

    Printer printer(String id, String... roles) {
        return new Printer(new PrinterId(id), "打印机 " + id, "scripted", "here", 48, Set.of(roles), true);
    }

    Printer save(Printer printer) {
        return printers.save(store.context(), printer);
    }

    static Document paper(String words) {
        return new Document(List.of(new Document.DrawerPulse(), new Document.Text(words, Document.Style.PLAIN),
                new Document.Cut()));
    }

    /** Queues a paper in a transaction of its own. */
    JobId print(String role, String words) {
        return store.transactions().call(
                () -> printing.print(role, "key-" + store.ids().next(), words, "order-1", paper(words)));
    }

    PrintJob job(JobId id) {
        return printing.find(id).orElseThrow();
    }

    void awaitState(JobId id, PrintJob.State state) {
        await(() -> job(id).state() == state);
    }

    /** Waits until something is so, looking again after every change. */
    void await(BooleanSupplier so) {
        Semaphore changed = new Semaphore(0);
        try (AutoCloseable listening = printing.onChange(changed::release)) {
            while (!so.getAsBoolean()) {
                if (!changed.tryAcquire(30, TimeUnit.SECONDS)) {
                    throw new AssertionError("did not come true; jobs are " + printing.recent(10));
                }
            }
        } catch (AssertionError | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** The shop's time and its timers go on together. */
    void pass(Duration duration) {
        store.clock().advance(duration);
        time.pass(duration);
    }

    List<String> facts() {
        store.sealAll();
        return store.journal().read(0, 1000).stream().map(SealedFact::type).toList();
    }

    @Override
    public void close() {
        spooler.close();
    }
}
