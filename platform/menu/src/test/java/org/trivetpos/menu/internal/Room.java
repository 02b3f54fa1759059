package org.trivetpos.menu.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuAdministration;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.testkit.TestStore;

/** The menu room on a real store, with a shop, a day and permissions that a test sets. */
final class Room implements AutoCloseable {

    final TestStore store;
    final Door door = new Door();
    final Calendar days = new Calendar();
    final ChineseShop shop = new ChineseShop();
    LiveMenu menu;
    JournalledMenu administration;
    private final EntityUnit unit;

    Room(TestStore store) {
        this.store = store;
        this.unit = store.unit("menu", LiveMenu.class);
        open();
    }

    /** Opens the room anew on the same database, as after a restart. */
    void open() {
        if (menu != null) {
            menu.close();
        }
        menu = new LiveMenu(store.transactions(), unit, shop, days);
        administration = new JournalledMenu(store.transactions(), store.commands(), store.journal(), door, shop, days,
                store.ids(), menu);
    }

    CommandContext context() {
        return store.context();
    }

    MenuItem save(Dishes.Dish dish) {
        return administration.save(context(), dish.made());
    }

    MenuItem find(String id) {
        return menu.find(new ItemId(id)).orElseThrow();
    }

    void soldOut(String id, Integer left) {
        administration.soldOut(context(), new ItemId(id), left);
    }

    void take(String id, String quantity) {
        store.transactions().run(() -> menu.take(new ItemId(id), Quantity.parse(quantity)));
        menu.catchUp();
    }

    void giveBack(String id, String quantity) {
        store.transactions().run(() -> menu.giveBack(new ItemId(id), Quantity.parse(quantity)));
        menu.catchUp();
    }

    /** The refusal that the work ends in. */
    static Refusal refusal(Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            return e.refusal();
        }
        throw new AssertionError("it was not refused");
    }

    @Override
    public void close() {
        menu.close();
        store.close();
    }

    /** Lets pass who is not locked out. */
    static final class Door implements Permissions {

        final Set<Permission> closed = new HashSet<>();

        @Override
        public boolean allows(StaffId person, Permission permission) {
            return !closed.contains(permission);
        }

        @Override
        public void require(CommandContext context, Permission permission) {
            if (closed.contains(permission)) {
                throw Refusal.of("identity.permission-missing", permission.name()).asException();
            }
        }

        @Override
        public List<Permission> declared() {
            return List.of(MenuAdministration.EDIT, MenuAdministration.SOLD_OUT, MenuAdministration.MARKET_PRICE);
        }
    }

    /** The day that a test says. */
    static final class Calendar implements BusinessDays {

        volatile LocalDate today = LocalDate.of(2026, 11, 23);

        @Override
        public LocalDate current() {
            return today;
        }
    }

    /** A shop that takes yuan until a test says otherwise. */
    static final class ChineseShop implements Shops {

        volatile CurrencyUnit currency = Dishes.CNY;

        @Override
        public Shop current() {
            return new Shop("shop", new LocalText("三足小馆", "Trivet Kitchen"), LocalText.same(""), currency, true, 600,
                    Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"));
        }

        @Override
        public Shop change(CommandContext context, Shop wanted) {
            throw new UnsupportedOperationException("the menu does not change the shop");
        }
    }
}
