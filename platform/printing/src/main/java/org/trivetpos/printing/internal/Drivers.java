package org.trivetpos.printing.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.printing.spi.PrinterDriver;

/** The drivers that are installed now, under guard. */
@Component(service = Drivers.class)
public final class Drivers {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Gate<KnownDriver> gate;
    private volatile List<PrinterDriver> present = List.of();

    @Activate
    public Drivers(@Reference Guard guard) {
        this.gate = guard.gate(PrinterDriver.class, () -> present, KnownDriver::of, (one, other) -> 0);
    }

    @Deactivate
    void close() {
        gate.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addDriver(PrinterDriver driver) {
        synchronized (this) {
            present = Stream.concat(present.stream(), Stream.of(driver)).toList();
        }
        listeners.forEach(Runnable::run);
    }

    public void removeDriver(PrinterDriver driver) {
        synchronized (this) {
            present = present.stream().filter(one -> one != driver).toList();
        }
        listeners.forEach(Runnable::run);
    }

    List<KnownDriver> all() {
        return gate.standing();
    }

    Optional<KnownDriver> of(String id) {
        return gate.standing().stream().filter(driver -> driver.id().equals(id)).findFirst();
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }
}
