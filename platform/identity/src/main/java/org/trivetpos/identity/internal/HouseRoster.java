package org.trivetpos.identity.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Role;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;

/**
 * The roster in memory, always the newest that was committed. A change opens it from the database, which makes other
 * changes wait, and saves; both inside one transaction.
 */
@Component(service = HouseRoster.class, immediate = true)
public final class HouseRoster {

    private final Transactions transactions;
    private final RosterRows rows;
    private volatile Roster current;

    /** @param tables of this room: they are there once the unit is offered */
    @Activate
    public HouseRoster(@Reference Transactions transactions,
            @Reference(target = "(schema=identity)") EntityUnit tables) {
        this(transactions);
    }

    HouseRoster(Transactions transactions) {
        this.transactions = transactions;
        this.rows = new RosterRows(transactions);
        this.current = transactions.call(this::loadOrFound);
    }

    private Roster loadOrFound() {
        Roster found = rows.load();
        if (found.roles().isEmpty()) {
            BuiltInRoles.ALL.forEach(rows::insert);
            return rows.load();
        }
        return found;
    }

    Roster current() {
        return current;
    }

    /** The roster as the database has it, ours alone until the transaction ends. */
    Roster open() {
        rows.turnstile();
        return rows.load();
    }

    void save(Roster.Member member) {
        if (rows.load().members().containsKey(member.staff().id())) {
            rows.update(member);
        } else {
            rows.insert(member);
        }
        tellAfterCommit();
    }

    void save(Role role) {
        if (rows.load().roles().containsKey(role.id())) {
            rows.update(role);
        } else {
            rows.insert(role);
        }
        tellAfterCommit();
    }

    private void tellAfterCommit() {
        Roster written = rows.load();
        transactions.afterCommit(() -> learn(written));
    }

    /** Two commits may be told in the wrong order; the newer one wins. */
    private synchronized void learn(Roster written) {
        if (written.version() >= current.version()) {
            current = written;
        }
    }
}
