package org.trivetpos.menu;

import java.util.List;
import org.trivetpos.kernel.LocalText;

/** A place in a set meal; the first choice is what comes unless it is replaced. */
public record SetMealSlot(SlotId id, LocalText name, List<SetMealChoice> choices) {

    public SetMealSlot {
        choices = List.copyOf(choices);
    }
}
