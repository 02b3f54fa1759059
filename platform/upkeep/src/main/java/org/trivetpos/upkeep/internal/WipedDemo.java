package org.trivetpos.upkeep.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Login;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.journal.DemoWiped;
import org.trivetpos.journal.FreshStart;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.Menu;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;
import org.trivetpos.upkeep.DemoData;
import org.trivetpos.upkeep.ShopCopies;

/** The journal tells whether a shop was begun as a demo: the demo furnishes it at a terminal that no browser can be. */
@Component
public final class WipedDemo implements DemoData {

    /** Where {@code bundles/demo} does its work; terminals of browsers have other ids. */
    static final String FURNISHED_AT = "demo";
    /** It furnishes before anybody can work; what may come before is of pairing and of the program's parts. */
    private static final int AMONG_THE_FIRST = 500;
    private static final int PAGE = 1_000;
    private static final Set<String> TRADE = Set.of("ordering", "settlement", "till");

    private final Path data;
    private final Journal journal;
    private final FreshStart start;
    private final ShopCopies copies;
    private final Permissions permissions;
    private final Login login;
    private final StaffDirectory staff;
    private final Menu menu;
    private final Terminals terminals;
    private final Shops shops;
    private final Clock clock;

    @Activate
    public WipedDemo(BundleContext context, @Reference Journal journal, @Reference FreshStart start,
            @Reference ShopCopies copies, @Reference Permissions permissions, @Reference Login login,
            @Reference StaffDirectory staff, @Reference Menu menu, @Reference Terminals terminals,
            @Reference Shops shops, @Reference Clock clock) {
        this(Path.of(context.getProperty("trivet.data")), journal, start, copies, permissions, login, staff, menu,
                terminals, shops, clock);
    }

    WipedDemo(Path data, Journal journal, FreshStart start, ShopCopies copies, Permissions permissions, Login login,
            StaffDirectory staff, Menu menu, Terminals terminals, Shops shops, Clock clock) {
        this.data = data;
        this.journal = journal;
        this.start = start;
        this.copies = copies;
        this.permissions = permissions;
        this.login = login;
        this.staff = staff;
        this.menu = menu;
        this.terminals = terminals;
        this.shops = shops;
        this.clock = clock;
    }

    @Override
    public boolean isDemo() {
        return journal.read(0, AMONG_THE_FIRST).stream().anyMatch(fact -> FURNISHED_AT.equals(fact.terminal()));
    }

    @Override
    public Sight look() {
        DemoCount count = new DemoCount(journal, shops.current().currency());
        return new Sight(menu.all().size(), staff.all(true).size(), terminals.all().size(), count.orders(),
                count.sales(), count.taken(), count.papers(), count.entries(), count.hash());
    }

    @Override
    public Kept keep(CommandContext context) {
        mustBeAllowed(context);
        Sight before = look();
        return new Kept(copies.makeToStay(), before);
    }

    private void mustBeAllowed(CommandContext context) {
        permissions.require(context, WIPE);
        if (!isDemo()) {
            throw Refusal.of("upkeep.demo-not").asException();
        }
    }

    @Override
    public void wipe(CommandContext context, Kept kept, String pin) {
        mustBeAllowed(context);
        Refusal refused = switch (login.approve(context.terminal(), context.actor(), pin, WIPE)) {
            case Login.Approved right -> null;
            case Login.Welcome right -> null;
            case Login.WrongPin wrong -> Refusal.of("upkeep.demo-pin", wrong.triesLeft());
            case Login.Paused paused -> Refusal.of("identity.paused", paused.left().toSeconds());
            case Login.NotAllowed not -> Refusal.of(not.code());
        };
        if (refused != null) {
            throw refused.asException();
        }
        mustBeAsKept(kept);
        Sight sight = kept.sight();
        String name = staff.find(context.actor()).orElseThrow().name();
        try {
            start.order(new DemoWiped(name, clock.instant(), kept.copy().file().getFileName().toString(),
                    sight.entries(), sight.hash(), sight.sales(), sight.taken()));
        } catch (StoreUnavailableException unwritable) {
            throw unwritable.refusal().asException();
        }
    }

    @Override
    public Path firstCode() {
        return data.resolve("first-pairing-code");
    }

    /** What was done after the copy is nowhere else. */
    private void mustBeAsKept(Kept kept) {
        copies.check(kept.copy().file());
        long seen = kept.sight().entries();
        for (List<SealedFact> page = journal.read(seen, PAGE); !page.isEmpty(); page = journal.read(seen, PAGE)) {
            if (page.stream().map(SealedFact::type).anyMatch(type -> TRADE.contains(type.split("\\.")[0]))) {
                throw Refusal.of("upkeep.demo-moved").asException();
            }
            seen = page.getLast().number();
        }
    }
}
