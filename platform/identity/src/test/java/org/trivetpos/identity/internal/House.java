package org.trivetpos.identity.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Login;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.store.ShopKeys;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;
import org.trivetpos.testkit.TestStore;

/** The whole room over a real store, with cheap PIN hashes; a second one over the same store is the shop restarted. */
final class House {

    static final TerminalId SETUP = new TerminalId("setup");
    static final TerminalId TILL = new TerminalId("till-1");
    static final TerminalId BAR = new TerminalId("till-2");
    static final RoleId CASHIER = new RoleId("cashier");
    static final RoleId WAITER = new RoleId("waiter");
    static final Permission PAY = new Permission("settlement.pay", LocalText.same("Pay"));
    static final Permission REFUND = new Permission("settlement.refund", LocalText.same("Refund"));
    static final ShopKeys KEYS = name -> (name + "-".repeat(32)).substring(0, 32).getBytes(StandardCharsets.US_ASCII);

    final TestStore store;
    final PairedTerminals terminals = new PairedTerminals();
    final GateHouse guard;
    final HouseRoster roster;
    final Approvals approvals;
    final RolePermissions permissions;
    final PepperedPins pins;
    final StaffBook staff;
    final PinLogin login;

    House(TestStore store) {
        this.store = store;
        guard = new GateHouse(store.clock());
        roster = new HouseRoster(store.transactions(), store.unit("identity", HouseRoster.class));
        approvals = new Approvals(store.clock(), store.ids());
        permissions = new RolePermissions(roster, approvals, guard);
        permissions.sources = List.of(new DoorPermissions(), () -> List.of(PAY, REFUND));
        pins = new PepperedPins(KEYS, store.ids(), 16, 1);
        staff = new StaffBook(roster, permissions, pins, store.transactions(), store.commands(), store.journal(),
                store.ids());
        login = new PinLogin(roster, pins, approvals, terminals, store.transactions(), store.journal(), store.clock(),
                store.ids());
    }

    /** The people of the demo: 陈静 (manager 246810), 王芳 (cashier 1234), 李明 (waiter 2345). */
    Demo hireDemo() {
        Staff manager = staff.hireFirst("陈静", "246810");
        return new Demo(manager.id(), staff.hire(by(manager.id(), SETUP), "王芳", CASHIER, null, "1234").id(),
                staff.hire(by(manager.id(), SETUP), "李明", WAITER, null, "2345").id());
    }

    record Demo(StaffId manager, StaffId cashier, StaffId waiter) { }

    CommandContext by(StaffId actor) {
        return by(actor, TILL);
    }

    CommandContext by(StaffId actor, TerminalId terminal) {
        return CommandContext.of(actor, terminal, new RequestId(store.ids().next()));
    }

    /** The manager's approval, given at the till. */
    ApprovalId approval(StaffId manager, Permission permission) {
        return ((Login.Approved) login.approve(TILL, manager, "246810", permission)).approval();
    }

    List<String> facts(String subject) {
        store.sealAll();
        return store.journal().about(subject).stream().map(fact -> fact.type() + fact.json()).toList();
    }

    List<String> factTypes() {
        store.sealAll();
        return store.journal().read(0, 1000).stream().map(fact -> fact.type()).toList();
    }

    /** Every word of the journal. */
    String wholeJournal() {
        store.sealAll();
        return store.journal().read(0, 1000).toString();
    }

    /** Terminals that are simply there. */
    static final class PairedTerminals implements Terminals {

        final Map<String, Terminal> paired = new TreeMap<>();

        PairedTerminals() {
            List.of(TILL, BAR).forEach(id -> paired.put(id.value(), new Terminal(id, id.value(), Instant.EPOCH, null)));
        }

        @Override
        public Optional<Terminal> find(TerminalId id) {
            return Optional.ofNullable(paired.get(id.value()));
        }

        @Override
        public List<Terminal> all() {
            return new ArrayList<>(paired.values());
        }

        @Override
        public PairingCode newCode(CommandContext context, String name) {
            throw new UnsupportedOperationException("identity pairs nobody");
        }

        @Override
        public Paired pair(String code, String name) {
            throw new UnsupportedOperationException("identity pairs nobody");
        }

        @Override
        public Optional<Terminal> byToken(String token) {
            throw new UnsupportedOperationException("identity sees no tokens");
        }

        @Override
        public void rename(CommandContext context, TerminalId id, String name) {
            throw new UnsupportedOperationException("identity renames nobody");
        }

        @Override
        public void startWith(CommandContext context, TerminalId id, @Nullable String mode,
                @Nullable LocalText modeName) {
            throw new UnsupportedOperationException("identity serves nobody");
        }

        @Override
        public void unpair(CommandContext context, TerminalId id) {
            throw new UnsupportedOperationException("identity unpairs nobody");
        }
    }
}
