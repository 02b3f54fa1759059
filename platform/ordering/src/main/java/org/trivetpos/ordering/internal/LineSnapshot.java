package org.trivetpos.ordering.internal;

import java.util.List;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.OrderLine.ChosenComponent;
import org.trivetpos.ordering.OrderLine.ChosenMethod;

/** What a line is called and how it is made, frozen when it was added. */
record LineSnapshot(LocalText name, LocalText variantName, LocalText unit, boolean weighed, boolean discountable,
        List<ChosenMethod> methods, List<ChosenComponent> components, String note) {

    LineSnapshot {
        methods = List.copyOf(methods);
        components = List.copyOf(components);
    }
}
