package org.trivetpos.menu.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.joda.money.CurrencyUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuSnapshot;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Shops;

/**
 * The menu in memory. What was committed is read again from the database, never guessed: a change names the items it
 * touched, and whoever comes first, the command that made it or this room's own thread, reads their rows and publishes
 * a new view. What is left of a counted item is decided by the database alone.
 */
@Component(service = {Menu.class, LiveMenu.class})
public final class LiveMenu implements Menu {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMenu.class);
    private static final long RETRY_SECONDS = 2;
    /** The login page first; whoever searches before that makes the index himself. */
    private static final long INDEX_AFTER_SECONDS = 2;

    private final Transactions transactions;
    private final Shops shops;
    private final BusinessDays days;
    private final MenuRows rows;

    private final ReentrantLock publishing = new ReentrantLock();
    /** Items to be read again, with how often they were touched, so that none is forgotten while it is being read. */
    private final Map<ItemId, Long> touched = new ConcurrentHashMap<>();
    private final AtomicBoolean categoriesTouched = new AtomicBoolean();
    private final AtomicBoolean catchUpDue = new AtomicBoolean();
    private final AtomicBoolean callsDue = new AtomicBoolean();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("trivet-menu").daemon().factory());
    private volatile MenuView view;

    /** The unit is not used: waiting for it is waiting for the tables. */
    @Activate
    public LiveMenu(@Reference Transactions transactions, @Reference(target = "(schema=menu)") EntityUnit unit,
            @Reference Shops shops, @Reference BusinessDays days) {
        this.transactions = transactions;
        this.shops = shops;
        this.days = days;
        this.rows = new MenuRows(transactions);
        CurrencyUnit currency = shops.current().currency();
        MenuContent content = transactions.call(() ->
                MenuContent.EMPTY.with(rows.categories(), rows.levels(), Set.of(), rows.allItems(), currency));
        this.view = new MenuView(content, days.current(), currency, 1, null);
        worker.schedule(() -> view.index(), INDEX_AFTER_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        worker.shutdownNow();
    }

    @Override
    public MenuSnapshot snapshot() {
        return view().snapshot();
    }

    @Override
    public Optional<MenuItem> find(ItemId id) {
        return view().find(id);
    }

    @Override
    public List<MenuItem> search(String typed) {
        return view().index().search(typed);
    }

    @Override
    public List<MenuItem> all() {
        return view().all();
    }

    @Override
    public List<PriceLevel> levels() {
        return view().levels();
    }

    @Override
    public Optional<Picture> picture(String key) {
        return transactions.call(() -> rows.picture(key));
    }

    /**
     * An item that is sold freely costs no statement: a count that is set at this very moment begins after this sale.
     */
    @Override
    public void take(ItemId id, Quantity quantity) {
        if (!isCounted(id, quantity)) {
            return;
        }
        if (rows.take(id, quantity.thousandths())) {
            transactions.afterCommit(() -> changed(id));
            return;
        }
        ItemRow row = rows.item(id).orElse(null);
        Long left = row == null ? null : row.left();
        if (row != null && left != null) {
            LocalText name = ItemJson.read(row, view.currency()).name();
            throw (left == 0 ? Refusal.of("menu.sold-out", name)
                    : Refusal.of("menu.only-left", name, new Quantity(left))).asException();
        }
    }

    @Override
    public void giveBack(ItemId id, Quantity quantity) {
        if (isCounted(id, quantity) && rows.giveBack(id, quantity.thousandths())) {
            transactions.afterCommit(() -> changed(id));
        }
    }

    private boolean isCounted(ItemId id, Quantity quantity) {
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("a quantity to take or give back is positive: " + quantity);
        }
        if (!transactions.active()) {
            throw new IllegalStateException("what is left changes only inside the transaction of the order");
        }
        return touched.containsKey(id) || view.find(id).map(item -> item.soldOut() != null).orElse(true);
    }

    @Override
    public AutoCloseable onChange(Runnable callback) {
        Listener listener = new Listener(callback);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Identity matters: the same callback may be registered twice and closed once. */
    private static final class Listener {
        private final Runnable callback;

        Listener(Runnable callback) {
            this.callback = callback;
        }
    }

    // ---- following what is committed

    /** Called after the commit that touched the item. */
    void changed(ItemId item) {
        touched.merge(item, 1L, Long::sum);
        catchUpSoon(0);
    }

    /** Called after the commit that touched a category or a price level. */
    void categoriesChanged() {
        categoriesTouched.set(true);
        catchUpSoon(0);
    }

    /** Publishes what was committed before this call; not inside a transaction, which would see its own changes. */
    void catchUp() {
        if (transactions.active()) {
            return;
        }
        publishing.lock();
        try {
            Map<ItemId, Long> items = Map.copyOf(touched);
            boolean categories = categoriesTouched.getAndSet(false);
            if (items.isEmpty() && !categories) {
                return;
            }
            try {
                publish(items.keySet());
                items.forEach(touched::remove);
            } catch (RuntimeException e) {
                categoriesTouched.compareAndSet(false, categories);
                LOG.warn("The menu in memory could not follow a change; it tries again in {} s.", RETRY_SECONDS, e);
                catchUpSoon(RETRY_SECONDS);
            }
        } finally {
            publishing.unlock();
        }
    }

    private void publish(Set<ItemId> items) {
        MenuView now = view;
        MenuContent content = transactions.call(() -> {
            Map<CategoryId, Category> categories = rows.categories();
            return now.content().with(categories, rows.levels(), items, rows.items(items), now.currency());
        });
        show(new MenuView(content, days.current(), now.currency(), now.snapshot().version() + 1, now));
    }

    private void show(MenuView next) {
        view = next;
        tellListeners();
    }

    /** Calls the screens back on this room's own thread. */
    void tellListeners() {
        if (callsDue.compareAndSet(false, true)) {
            onWorker(this::callListeners, 0);
        }
    }

    private MenuView view() {
        MenuView now = view;
        LocalDate today = days.current();
        CurrencyUnit currency = shops.current().currency();
        return now.isOf(today, currency) ? now : turned(today, currency);
    }

    /** A new day forgets the market prices of the last one; a new currency rewrites every price. No row is read. */
    private MenuView turned(LocalDate today, CurrencyUnit currency) {
        publishing.lock();
        try {
            MenuView now = view;
            if (!now.isOf(today, currency)) {
                MenuContent content = now.currency().equals(currency) ? now.content() : now.content().in(currency);
                show(new MenuView(content, today, currency, now.snapshot().version() + 1, now));
            }
            return view;
        } finally {
            publishing.unlock();
        }
    }

    private void catchUpSoon(long seconds) {
        if (seconds > 0 || catchUpDue.compareAndSet(false, true)) {
            onWorker(this::catchUpOnWorker, seconds);
        }
    }

    private void onWorker(Runnable work, long seconds) {
        try {
            worker.schedule(work, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.debug("The menu is closing and follows no more changes.", closing);
        }
    }

    private void catchUpOnWorker() {
        catchUpDue.set(false);
        catchUp();
    }

    private void callListeners() {
        callsDue.set(false);
        view.index();
        for (Listener listener : listeners) {
            try {
                listener.callback.run();
            } catch (RuntimeException e) {
                LOG.warn("A screen could not follow a change of the menu.", e);
            }
        }
    }
}
