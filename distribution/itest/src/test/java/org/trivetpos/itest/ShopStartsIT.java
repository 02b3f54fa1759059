package org.trivetpos.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

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
