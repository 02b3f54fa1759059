package org.trivetpos.identity.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.ApprovalGiven;
import org.trivetpos.identity.LoggedIn;
import org.trivetpos.identity.LoggedOut;
import org.trivetpos.identity.Login;
import org.trivetpos.identity.LoginRefused;
import org.trivetpos.identity.LoginRefused.Reason;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Staff;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;

/** Login by PIN. An attempt that cannot be recorded is no login. */
@Component(immediate = true)
public final class PinLogin implements Login {

    private final HouseRoster roster;
    private final PepperedPins pins;
    private final Approvals approvals;
    private final Terminals terminals;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final LoginLimits limits;
    private final Map<TerminalId, Object> oneAtATime = new ConcurrentHashMap<>();

    @Activate
    public PinLogin(@Reference HouseRoster roster, @Reference PepperedPins pins, @Reference Approvals approvals,
            @Reference Terminals terminals, @Reference Transactions transactions, @Reference Journal journal,
            @Reference Clock clock, @Reference Ids ids) {
        this.roster = roster;
        this.pins = pins;
        this.approvals = approvals;
        this.terminals = terminals;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.limits = new LoginLimits(clock);
    }

    @Override
    public Outcome login(TerminalId terminal, StaffId person, String pin) {
        return attempt(terminal, person, pin, null);
    }

    @Override
    public Outcome approve(TerminalId terminal, StaffId approver, String pin, Permission permission) {
        return attempt(terminal, approver, pin, permission);
    }

    @Override
    public void logout(TerminalId terminal, StaffId person) {
        record(person, terminal, person.value(), new LoggedOut(person, nameOf(person), terminal));
    }

    private Outcome attempt(TerminalId terminalId, StaffId person, String pin, @Nullable Permission asked) {
        Function<Reason, Outcome> refused = reason -> refuse(terminalId, person, asked, reason);
        Optional<Terminal> terminal = terminals.find(terminalId);
        if (terminal.isEmpty()) {
            return refused.apply(Reason.NOT_PAIRED);
        }
        Roster now = roster.current();
        Optional<Staff> working = now.working(person);
        if (working.isEmpty()) {
            return refused.apply(Reason.PERSON_LEFT);
        }
        if (asked != null && !mayApprove(now, working.get(), asked)) {
            return refused.apply(Reason.MAY_NOT_APPROVE);
        }
        // else many tries at once would all be let in before the first of them is counted
        synchronized (oneAtATime.computeIfAbsent(terminalId, id -> new Object())) {
            LoginLimits.Pause pause = limits.pause(terminalId);
            if (!pause.isOver()) {
                if (pause.first()) {
                    refused.apply(Reason.PAUSED);
                }
                return new Paused(pause.left());
            }
            if (!pins.matches(PinRules.digits(pin), now.members().get(person).pinHash())) {
                int left = limits.wrong(terminalId, person);
                refused.apply(Reason.WRONG_PIN);
                return new WrongPin(left);
            }
            limits.right(terminalId, person);
        }
        return asked == null ? welcome(terminal.get(), working.get()) : approved(terminalId, working.get(), asked);
    }

    private static boolean mayApprove(Roster roster, Staff person, Permission asked) {
        return asked.key().equals(OWN_PIN.key()) || RolePermissions.mayApprove(roster, person, asked);
    }

    private Outcome welcome(Terminal terminal, Staff staff) {
        record(staff.id(), terminal.id(), staff.id().value(),
                new LoggedIn(staff.id(), staff.name(), terminal.id(), terminal.name()));
        return new Welcome(staff);
    }

    private Outcome approved(TerminalId terminal, Staff staff, Permission permission) {
        ApprovalId id = approvals.newId();
        record(staff.id(), terminal, id.value(),
                new ApprovalGiven(id, staff.id(), staff.name(), terminal, permission.key()));
        approvals.give(id, staff.id(), terminal, permission.key());
        return new Approved(id, staff);
    }

    private Outcome refuse(TerminalId terminal, StaffId person, @Nullable Permission asked, Reason reason) {
        String wanted = asked == null ? "" : asked.key();
        LoginRefused fact = new LoginRefused(person, nameOf(person), terminal, wanted, reason);
        transactions.run(() -> journal.append(null, person.value(), fact));
        return new NotAllowed(switch (reason) {
            case NOT_PAIRED -> "identity.terminal-not-paired";
            case PERSON_LEFT -> "identity.person-left";
            case MAY_NOT_APPROVE -> "identity.may-not-approve";
            case WRONG_PIN, PAUSED -> "identity.wrong-pin";
        });
    }

    private String nameOf(StaffId person) {
        return roster.current().find(person).map(member -> member.staff().name()).orElse("");
    }

    private void record(StaffId actor, TerminalId terminal, String subject, Fact fact) {
        CommandContext context = CommandContext.of(actor, terminal, new RequestId(ids.next()));
        transactions.run(() -> journal.append(context, subject, fact));
    }
}
