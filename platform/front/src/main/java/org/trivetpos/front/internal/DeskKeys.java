package org.trivetpos.front.internal;

import java.util.List;
import java.util.function.BooleanSupplier;

/** What the keys of the order screen do. */
final class DeskKeys {

    private final Desk desk;
    private final DishPart dishes;
    private final Steps steps;
    private final Checkout checkout;
    private final BooleanSupplier tillOpen;

    DeskKeys(Desk desk, DishPart dishes, Steps steps, Checkout checkout, BooleanSupplier tillOpen) {
        this.desk = desk;
        this.dishes = dishes;
        this.steps = steps;
        this.checkout = checkout;
        this.tillOpen = tillOpen;
    }

    void pressed(String key) {
        switch (key) {
            case "ArrowDown" -> step(1);
            case "ArrowUp" -> step(-1);
            case "+" -> desk.pieces(1);
            case "-" -> desk.pieces(-1);
            case "Delete" -> steps.removeLine();
            case "F2" -> steps.editLine();
            case "F4" -> desk.park("");
            case "F6" -> steps.showWaiting();
            case "F7" -> steps.priceLine();
            case "F8" -> payExactly();
            case "F9", "Pay" -> pay();
            default -> { }
        }
    }

    private void step(int by) {
        if (!dishes.step(by)) {
            desk.step(by);
        }
    }

    private void pay() {
        if (tillOpen.getAsBoolean()) {
            steps.pay();
        }
    }

    private void payExactly() {
        if (tillOpen.getAsBoolean()) {
            desk.mine().map(order -> checkout.exact(order.price().due())).filter(exact -> !exact.isEmpty())
                    .map(List<KnownTender>::getFirst).ifPresent(steps::payExactly);
        }
    }
}
