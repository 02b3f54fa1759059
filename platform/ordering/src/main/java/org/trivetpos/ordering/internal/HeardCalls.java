package org.trivetpos.ordering.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.identity.Permissions;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Ids;
import org.trivetpos.ordering.Call;
import org.trivetpos.ordering.CallId;
import org.trivetpos.ordering.Calls;
import org.trivetpos.ordering.spi.CallerDriver;

/** The calls that were heard, a bounded number of them, from however many devices. */
@Component(service = Calls.class, immediate = true)
public final class HeardCalls implements Calls {

    private static final int MOST_KEPT = 50;
    private static final int MOST_WAITING = 20;
    private static final Duration WAITS = Duration.ofMinutes(10);
    private static final Duration SAME_CALL = Duration.ofSeconds(10);

    private final Clock clock;
    private final Ids ids;
    private final Permissions permissions;
    private final Deque<Call> calls = new ArrayDeque<>();
    private final Set<CallId> waiting = new HashSet<>();
    private final Switchboard switchboard;

    @Activate
    public HeardCalls(@Reference Guard guard, @Reference Clock clock, @Reference Ids ids,
            @Reference Permissions permissions) {
        this.clock = clock;
        this.ids = ids;
        this.permissions = permissions;
        this.switchboard = new Switchboard(guard, clock, this::heard, this::passed);
    }

    @Deactivate
    void close() {
        switchboard.close();
    }

    /** Made on the switchboard's thread, so that one whose constructor stalls holds nobody up. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addDriver(ComponentServiceObjects<CallerDriver> driver) {
        switchboard.come(driver.getServiceReference(), driver::getService, driver::ungetService);
    }

    void removeDriver(ComponentServiceObjects<CallerDriver> driver) {
        switchboard.go(driver.getServiceReference());
    }

    private void heard(KnownCaller from, CallerDriver.Ring ring, Instant now) {
        Instant told = ring.at();
        boolean credible = told != null && told.isAfter(now.minus(WAITS)) && told.isBefore(now.plus(WAITS));
        Call call = new Call(new CallId(ids.next()), from.name(), LineWords.line(ring.line()),
                LineWords.number(ring.number()), LineWords.name(ring.name()), credible && told != null ? told : now);
        if (add(call)) {
            switchboard.changed();
        }
    }

    /** False if it is known: a line that rings on is one call. */
    private synchronized boolean add(Call call) {
        boolean known = calls.stream().anyMatch(one -> waiting.contains(one.id()) && one.box().equals(call.box())
                && one.line().equals(call.line()) && one.number().equals(call.number())
                && Duration.between(one.at(), call.at()).abs().compareTo(SAME_CALL) < 0);
        if (known) {
            return false;
        }
        calls.addFirst(call);
        waiting.add(call.id());
        if (calls.size() > MOST_KEPT) {
            waiting.remove(calls.removeLast().id());
        }
        return true;
    }

    @Override
    public synchronized List<Call> waiting() {
        Instant limit = clock.instant().minus(WAITS);
        return calls.stream().filter(call -> waiting.contains(call.id()) && call.at().isAfter(limit))
                .limit(MOST_WAITING).toList();
    }

    @Override
    public synchronized List<Call> recent() {
        return List.copyOf(calls);
    }

    @Override
    public void dismiss(CommandContext context, CallId call) {
        permissions.require(context, OrderingPermissions.ORDER);
        if (forget(call)) {
            switchboard.changed();
        }
    }

    private synchronized boolean forget(CallId call) {
        return waiting.remove(call);
    }

    /** Those who have waited for too long wait no more; true if there was one. */
    private synchronized boolean passed() {
        Instant limit = clock.instant().minus(WAITS);
        return calls.stream().filter(call -> !call.at().isAfter(limit)).map(Call::id).filter(waiting::remove)
                .count() > 0;
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return switchboard.onChange(listener);
    }
}
