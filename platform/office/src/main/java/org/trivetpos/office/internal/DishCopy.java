package org.trivetpos.office.internal;

import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.MethodGroupId;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;

/** A dish like another one: the same in all but its ids, its codes, its picture and what is left of it. */
record DishCopy(Ids ids) {

    MenuItem of(MenuItem dish) {
        LocalText name = new LocalText(named(dish.name().zh(), "副本"), named(dish.name().en(), "copy"));
        return new MenuItem(dish.id(), dish.category(), name, "", "", dish.pricing(), dish.unit(),
                dish.variants().stream().map(variant -> new Variant(new VariantId(ids.next()), variant.name(),
                        variant.price(), variant.consumption(), variant.levels())).toList(),
                dish.methodGroups().stream().map(this::fresh).toList(),
                dish.slots().stream().map(slot -> new SetMealSlot(new SlotId(ids.next()), slot.name(),
                        slot.choices())).toList(),
                null, null, dish.discountable(), dish.active(), dish.position() + 1);
    }

    private MethodGroup fresh(MethodGroup group) {
        return new MethodGroup(new MethodGroupId(ids.next()), group.name(), group.minimum(), group.maximum(),
                group.methods().stream().map(method -> new Method(new MethodId(ids.next()), method.name(),
                        method.surcharge(), method.charge(), method.preset())).toList());
    }

    private static String named(String name, String sign) {
        return name.isBlank() ? "" : name + " " + sign;
    }
}
