package org.trivetpos.store.internal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.store.Setting;
import org.trivetpos.testkit.TestStore;

/** The whole room over a real store; a second one over the same store is the shop after a restart. */
final class OpenShop {

    final TestStore store;
    final Set<String> allowed = new HashSet<>(Set.of(Doorkeeper.SETTINGS, Doorkeeper.TERMINALS));
    final GateHouse guard;
    final Doorkeeper door;
    final ShopBook shops;
    final SettingBook settings;
    final TerminalBook terminals;
    final ClosedDays closedDays;

    OpenShop(TestStore store) {
        this(store, store.data());
    }

    OpenShop(TestStore store, Path keys) {
        this.store = store;
        guard = new GateHouse(store.clock());
        door = new Doorkeeper(guard);
        door.guard = (context, permission) -> {
            if (!allowed.contains(permission)) {
                throw Refusal.of("test.not-allowed", permission).asException();
            }
        };
        EntityUnit unit = store.unit("store", ShopBook.class);
        shops = new ShopBook(store.transactions(), unit, store.commands(), store.journal(), door, store.clock(),
                store.ids());
        settings = new SettingBook(store.transactions(), unit, store.commands(), store.journal(), door,
                new KeyFolder(keys, store.ids()), store.ids(), guard);
        terminals = new TerminalBook(store.data(), store.transactions(), store.commands(), store.journal(), door,
                store.clock(), store.ids());
        closedDays = new ClosedDays(store.transactions(), unit);
    }

    TradingDay days() {
        return new TradingDay(store.clock(), shops, settings, closedDays);
    }

    void declare(Setting... declared) {
        settings.sources = List.of(new StoreSettings(), () -> List.of(declared));
    }

    /** The JSON of every fact about the subject. */
    List<String> facts(String subject) {
        store.sealAll();
        return store.journal().about(subject).stream().map(fact -> fact.type() + fact.json()).toList();
    }

    /** The types of all facts. */
    List<String> factTypes() {
        store.sealAll();
        return store.journal().read(0, 1000).stream().map(fact -> fact.type()).toList();
    }
}
