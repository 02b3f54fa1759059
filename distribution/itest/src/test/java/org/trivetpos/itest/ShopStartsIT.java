package org.trivetpos.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.printing.Printing;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.store.DayClosing;
import org.trivetpos.store.Shops;
import org.trivetpos.till.Till;

@InKaraf
class ShopStartsIT {

    private static final int PATIENCE_SECONDS = 30;

    @Test
    void every_bundle_of_the_shop_is_active(BundleContext context) {
        List<String> asleep = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING)
                .map(bundle -> bundle.getSymbolicName() + " in state " + bundle.getState())
                .toList();

        assertThat(asleep).isEmpty();
    }

    @Test
    void no_component_waits_for_something_that_nobody_offers(BundleContext context, ServiceComponentRuntime components)
            throws Exception {
        BlockingQueue<ServiceEvent> changes = new LinkedBlockingQueue<>();
        context.addServiceListener(changes::add, "(objectClass=" + ServiceComponentRuntime.class.getName() + ")");

        List<String> waiting = waiting(components);
        while (!waiting.isEmpty() && changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) != null) {
            waiting = waiting(components); // rooms open one after the other, while their tables are made
        }

        assertThat(waiting).isEmpty();
    }

    @Test
    void a_business_day_is_closed_once_its_shifts_are(StaffDirectory staff, Till till, DayClosing closing,
            BusinessDays days, Shops shops, Printing printing) throws Exception {
        awaitThat(() -> !staff.all(false).isEmpty());
        Staff manager = staff.all(false).stream().filter(one -> one.role().value().equals("manager")).findFirst()
                .orElseThrow();
        Supplier<CommandContext> asked = () -> CommandContext.of(manager.id(), new TerminalId("exam"),
                new RequestId(UUID.randomUUID().toString()));
        Money hundred = Money.of(shops.current().currency(), 100);
        LocalDate day = days.current();

        till.open(asked.get(), hundred);
        assertThat(closing.due().missing()).extracting(Refusal::code).containsExactly("till.shift-open");
        assertThatThrownBy(() -> closing.close(asked.get(), day)).hasMessageContaining("till.shift-open");
        till.close(asked.get(), hundred);
        ClosedDay closed = closing.close(asked.get(), day);

        assertThat(closed.number()).isOne();
        assertThat(days.current()).isEqualTo(day.plusDays(1));
        assertThat(till.day(asked.get(), day).shifts()).hasSize(1);
        awaitThat(() -> printing.byKey("day:" + day).isPresent());
    }

    private static void awaitThat(BooleanSupplier condition) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int tenths = 0; !condition.getAsBoolean() && tenths < PATIENCE_SECONDS * 10; tenths++) {
            assertThat(never.await(100, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static List<String> waiting(ServiceComponentRuntime components) {
        return components.getComponentDescriptionDTOs().stream()
                .flatMap(description -> components.getComponentConfigurationDTOs(description).stream())
                .flatMap(ShopStartsIT::missing)
                .toList();
    }

    private static Stream<String> missing(ComponentConfigurationDTO component) {
        return Arrays.stream(component.unsatisfiedReferences)
                .map(reference -> component.description.name + " waits for " + reference.name
                        + " of " + component.description.bundle.symbolicName);
    }
}
