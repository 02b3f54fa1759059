package org.trivetpos.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;

/**
 * What second persons have allowed and nobody has used up: one thing, on one terminal, for one request, within two
 * minutes. The request that first shows an approval owns it, also if it is refused afterwards. In memory alone: a
 * restart takes every approval back. Thread-safe.
 */
@Component(service = Approvals.class, immediate = true)
public final class Approvals {

    static final Duration FRESH_FOR = Duration.ofMinutes(2);

    private record Given(StaffId approver, TerminalId terminal, String permission, Instant until,
            @Nullable RequestId owner) {

        boolean isFor(String wanted, TerminalId here, RequestId request, Instant now) {
            return permission.equals(wanted) && terminal.equals(here) && now.isBefore(until)
                    && (owner == null || owner.equals(request));
        }
    }

    private final Clock clock;
    private final Ids ids;
    private final Map<ApprovalId, Given> given = new HashMap<>();

    @Activate
    public Approvals(@Reference Clock clock, @Reference Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** An identifier that cannot be guessed. */
    ApprovalId newId() {
        return new ApprovalId(HexFormat.of().formatHex(ids.secret(16)));
    }

    synchronized void give(ApprovalId id, StaffId approver, TerminalId terminal, String permission) {
        Instant now = clock.instant();
        given.values().removeIf(old -> !now.isBefore(old.until()));
        given.put(id, new Given(approver, terminal, permission, now.plus(FRESH_FOR), null));
    }

    /** Who allowed it, if the approval is good for exactly this; from now on it belongs to this request. */
    synchronized Optional<StaffId> use(ApprovalId id, String permission, TerminalId terminal, RequestId request) {
        Given found = given.get(id);
        if (found == null || !found.isFor(permission, terminal, request, clock.instant())) {
            return Optional.empty();
        }
        given.put(id, new Given(found.approver, found.terminal, found.permission, found.until, request));
        return Optional.of(found.approver);
    }
}
