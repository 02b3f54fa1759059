package org.trivetpos.ordering.internal;

import java.util.List;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Concession;
import org.trivetpos.ordering.OrderLine.ChosenComponent;
import org.trivetpos.ordering.OrderLine.ChosenMethod;

/** What a line is called and how it is made, frozen when it was added, and what was done to its price by hand. */
record LineSnapshot(LocalText name, LocalText variantName, LocalText unit, boolean weighed, boolean discountable,
        List<ChosenMethod> methods, List<ChosenComponent> components, String note, Concession concession) {

    LineSnapshot {
        methods = List.copyOf(methods);
        components = List.copyOf(components);
    }

    LineSnapshot with(Concession other) {
        return new LineSnapshot(name, variantName, unit, weighed, discountable, methods, components, note, other);
    }

    boolean isComp() {
        return concession.comp() != null;
    }
}
