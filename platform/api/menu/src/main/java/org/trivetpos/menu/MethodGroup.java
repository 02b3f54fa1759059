package org.trivetpos.menu;

import java.util.List;
import org.trivetpos.kernel.LocalText;

/** Methods of which at least {@code minimum} and at most {@code maximum} are chosen. */
public record MethodGroup(MethodGroupId id, LocalText name, int minimum, int maximum, List<Method> methods) {

    public MethodGroup {
        methods = List.copyOf(methods);
    }

    /** What is chosen when nobody says otherwise. */
    public List<Method> defaults() {
        return methods.stream().filter(Method::preset).toList();
    }
}
