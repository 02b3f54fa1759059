package org.trivetpos.front.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.PayOutcome;

/** What a cashier does in one step: each opens the dialog that is needed, and only then. */
final class Steps {

    private final Rooms rooms;
    private final Words words;
    private final Desk desk;
    private final HandPricing pricing;
    private final Stage stage;
    private final SearchField search;
    private final Actions actions;
    private final TrainingBar training;
    private final Runnable checkTill;
    private final Cashier cashier;

    Steps(Rooms rooms, Words words, Desk desk, Stage stage, SearchField search, Actions actions,
            TrainingBar training, Runnable checkTill) {
        this.rooms = rooms;
        this.words = words;
        this.desk = desk;
        this.pricing = new HandPricing(rooms, words.workplace(), desk);
        this.stage = stage;
        this.search = search;
        this.actions = actions;
        this.training = training;
        this.checkTill = checkTill;
        this.cashier = new Cashier(rooms, words.workplace(), this::settled, this::changed);
    }

    void tapped(ItemId item) {
        rooms.menu().find(item).ifPresent(found -> found(found, Quantity.ONE));
    }

    /** What about this dish: its prices, how many are left, or to choose although it asks nothing. */
    void longPressed(ItemId item) {
        rooms.menu().find(item).ifPresent(this::checked);
    }

    /** Somebody wants to know what a dish costs. */
    void checked(MenuItem item) {
        stage.open(new DishSheet(stage, words, rooms, now(), item, () -> choose(item, Quantity.ONE), () -> { }));
    }

    private TimePrices now() {
        TimePrices prices = new TimePrices(rooms, desk::mode);
        prices.turned();
        return prices;
    }

    /** The morning's sheet of prices and sold-out dishes. */
    void showToday() {
        stage.open(new TodaySheet(stage, words, rooms.menu().snapshot().items(), item ->
                stage.open(new DishSheet(stage, words, rooms, now(), item, null, this::showToday))));
    }

    /** Nothing that is done now counts. */
    void practise() {
        training.train(true);
    }

    /** The next dish that is scanned or typed is shown, not ordered. */
    void askPrice() {
        search.ask();
    }

    /** A dish was meant, so many times. */
    void found(MenuItem item, Quantity quantity) {
        if (!sellable(item)) {
            return;
        }
        if (item.needsChoice()) {
            choose(item, quantity);
        } else {
            desk.add(new LineRequest(item.id(), null, quantity, null, Map.of(), "", null));
        }
    }

    private boolean sellable(MenuItem item) {
        if (item.isSoldOut()) {
            words.workplace().tell(words.of("sold-out", item.name()));
        }
        return !item.isSoldOut();
    }

    private void choose(MenuItem item, Quantity quantity) {
        ask(Choice.fresh(item, quantity), "choice.add", desk::add);
    }

    private void ask(Choice choice, String confirmKey, Consumer<LineRequest> then) {
        Optional<ModeId> mode = desk.mode().map(KnownMode::id);
        if (mode.isEmpty()) {
            words.workplace().tell(words.of("no-mode"));
            return;
        }
        stage.open(new ChoiceDialog(stage, words, rooms, now(), choice, mode.get(), confirmKey, then));
    }

    void editLine() {
        desk.mine().flatMap(order -> desk.selected()).ifPresent(line -> {
            Optional<MenuItem> item = rooms.menu().find(line.item());
            if (item.isEmpty()) {
                words.workplace().tell(words.of("item-gone", line.name()));
                return;
            }
            ask(Choice.of(item.get(), line), "choice.change", request -> desk.change(line.id(), request));
        });
    }

    /** The selected line is not wanted: a draft is gone at once, what the kitchen knows is voided with a reason. */
    void removeLine() {
        desk.mine().ifPresent(order -> desk.selected().filter(line -> !line.isVoided()).ifPresent(line -> {
            if (line.isPlaced()) {
                stage.open(new VoidDialog(stage, words, rooms, desk, order, line));
            } else {
                desk.delete();
            }
        }));
    }

    /** Another price for the selected line. */
    void priceLine() {
        desk.mine().ifPresent(order -> desk.selected().filter(line -> !line.isVoided())
                .ifPresent(line -> stage.open(new HandPriceDialog(stage, words, rooms, pricing, order, line))));
    }

    void priceOrder() {
        payable().ifPresent(order -> stage.open(new HandPriceDialog(stage, words, rooms, pricing, order, null)));
    }

    void showWaiting() {
        stage.open(new WaitingDialog(stage, words, rooms, desk,
                desk.others(rooms.ordering().waiting())));
    }

    void showMore() {
        stage.open(new MoreDialog(stage, words, desk, actions, this));
    }

    void openDrawer() {
        stage.open(new DrawerDialog(stage, words, rooms.till()));
    }

    void pay() {
        payable().ifPresent(order -> openPayment(order, null));
    }

    void payExactly(KnownTender tender) {
        payable().ifPresent(order -> cashier.payExactly(order, tender));
        checkTill.run();
    }

    private Optional<Order> payable() {
        return desk.mine().filter(order -> !order.isEmpty());
    }

    private void openPayment(Order order, @Nullable OrderDifference difference) {
        stage.open(new PaymentDialog(stage, words, rooms, cashier, order, difference));
    }

    private void settled(PayOutcome.Settled done) {
        desk.clear();
        stage.open(new PaidDialog(stage, words, rooms, done.check()));
    }

    private void changed(Cashier.Changed changed) {
        desk.show(changed.now());
        openPayment(changed.now(), changed.difference());
    }
}
