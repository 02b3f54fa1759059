package org.trivetpos.printing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.Printers;
import org.trivetpos.printing.spi.PrinterDriver;
import org.trivetpos.testkit.TestStore;

class FaultyDriversTest {

    private final TestStore store = TestStore.h2();
    private final PrintShop shop = new PrintShop(store);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        shop.close();
        store.close();
    }

    private static PrinterDriver driver(Function<String, Object> answers) {
        return (PrinterDriver) Proxy.newProxyInstance(PrinterDriver.class.getClassLoader(),
                new Class<?>[] {PrinterDriver.class}, (proxy, method, args) -> answers.apply(method.getName()));
    }

    private Object stall() {
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return "late";
    }

    @Test
    void papersComeOutBesideDriversThatThrowAndStall() {
        shop.drivers.addDriver(driver(what -> {
            throw new IllegalStateException("no library");
        }));
        shop.drivers.addDriver(driver(what -> stall()));
        shop.save(shop.printer("p1", "receipt"));
        shop.awaitState(shop.print("receipt", "A"), State.DONE);
        assertThat(shop.printers.drivers()).extracting(Printers.Driver::id).containsExactly("scripted");
        assertThat(shop.guard.troubles()).extracting(Trouble::gate).containsExactly("PrinterDriver");
    }

    @Test
    void aDriverThatThrowsWhileItPrintsIsNamed() {
        shop.save(shop.printer("p1", "receipt"));
        shop.driver.script.add(document -> {
            throw new IllegalStateException("no paper library");
        });
        shop.awaitState(shop.print("receipt", "A"), State.UNCLEAR);
        assertThat(shop.guard.troubles()).extracting(Trouble::what).containsExactly("print");
    }

    @Test
    void aDriverThatOnlyKnowsItsIdIsListedByItAndSavesNoAddressThatItDoesNotCheck() {
        shop.drivers.addDriver(driver(what -> {
            if (what.equals("id")) {
                return "odd";
            }
            throw new IllegalStateException("no words");
        }));
        assertThat(shop.printers.drivers()).contains(new Printers.Driver("odd", LocalText.same("odd"), ""));
        Printer wanted = new Printer(new PrinterId("p2"), "bar", "odd", "here", 48, Set.of(), true);
        assertThatThrownBy(() -> shop.save(wanted)).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo("printing.driver-silent"));
    }
}
