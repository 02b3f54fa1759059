package org.trivetpos.printing.internal;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.spi.PrinterDriver;

/** An installed driver, and what it said of itself when it came. Its printing is guarded by the printer's queue. */
record KnownDriver(Guarded<PrinterDriver> guarded, String id, LocalText name, String addressExample) {

    private static final Duration DEADLINE = Duration.ofMillis(500);

    static KnownDriver of(Guarded<PrinterDriver> guarded) {
        String id = Objects.requireNonNull(guarded.contribution().id());
        return new KnownDriver(guarded, id, guarded.called(PrinterDriver::name, id),
                guarded.here("addressExample", PrinterDriver::addressExample).orElse(""));
    }

    PrinterDriver driver() {
        return guarded.contribution();
    }

    /** Empty if it does not say. */
    Optional<Boolean> accepts(String address) {
        return guarded.ask("accepts", DEADLINE, driver -> driver.accepts(address));
    }
}
