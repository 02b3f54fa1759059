package org.trivetpos.ordering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.pricing.Discount;

/**
 * The order from the first tap to close. Lines are aggregates of their own: two terminals that add to one order never
 * conflict. Drafts are committed at once, without waiting for durability; facts begin when lines are placed. All calls
 * return the order as it is afterwards. Thread-safe.
 *
 * <p>Refusals: {@code ordering.no-order}, {@code ordering.closed}, {@code ordering.mode-missing}, {@code
 * ordering.line-gone}, {@code ordering.line-placed}, {@code ordering.bad-quantity}, {@code ordering.too-many-methods},
 * {@code ordering.too-few-methods}, {@code ordering.price-needed}, {@code ordering.bad-price}, {@code
 * ordering.item-gone}, {@code ordering.choice-gone}, {@code ordering.note-too-long}, {@code
 * ordering.name-too-long}, {@code ordering.dish-name-too-long}, {@code
 * ordering.nothing-to-park}, {@code ordering.bad-discount}, {@code ordering.not-discountable}, {@code
 * ordering.given-away}, {@code ordering.reason-too-long}, {@code ordering.not-placed}, {@code
 * ordering.bad-void}, {@code ordering.void-reason}, {@code menu.sold-out}, {@code menu.only-left}.
 */
@ProviderType
public interface Ordering {

    /**
     * A new, empty order in that mode on the caller's terminal. What that terminal was working on is parked under its
     * number; an order of today without a dish is used again, with its number.
     */
    Order open(CommandContext context, ModeId mode, Order.Serving serving);

    /**
     * Adds a dish. A plain repeat of the last line (same item, variant, methods, no note, not weighed) adds to its
     * quantity instead. An open item needs {@code ordering.open-item}.
     */
    Order add(CommandContext context, OrderId order, LineRequest request);

    /** Changes the quantity of a draft line; zero deletes it. */
    Order changeQuantity(CommandContext context, OrderId order, LineId line, Quantity quantity);

    /** Replaces a draft line's choice (variant, methods, places, note), keeping its position. */
    Order changeLine(CommandContext context, OrderId order, LineId line, LineRequest request);

    /** Deletes a draft line 删菜; audited. */
    Order delete(CommandContext context, OrderId order, LineId line);

    /**
     * Voids so much of a placed line 退菜 (permission {@code ordering.void}): it costs nothing any more, the kitchen that
     * got it is told in {@code LineVoided}, and the reason decides whether it is sold again or wasted. A weighed dish
     * is voided whole, a set meal with all that belongs to it. What is voided of a line becomes a line of its own,
     * {@link OrderLine#isVoided}.
     *
     * @param reason why, 100 characters at most; must not be blank in both languages
     */
    Order voidLine(CommandContext context, OrderId order, LineId line, Quantity quantity, LocalText reason);

    /** What the shop offers as reasons for a void, those of {@link #returnReasons} among them. */
    List<LocalText> voidReasons();

    /**
     * The reasons by which a dish that is voided, or returned with its money, can be sold again: what is left of a
     * counted dish grows by it. For any other reason it is wasted.
     */
    List<LocalText> returnReasons();

    /**
     * Takes something off a line by hand, or takes that back. Whoever does it needs {@code ordering.discount} up to
     * the share that is then taken off by hand, also when what is done later makes that share larger.
     *
     * @param discount null to take it back; a blank reason says no more than that it was by hand
     */
    Order discount(CommandContext context, OrderId order, LineId line, @Nullable Discount discount);

    /** The same on what the whole order costs; lines that take no discount, or are given away, are left alone. */
    Order discount(CommandContext context, OrderId order, @Nullable Discount discount);

    /**
     * Gives a line away 赠送 (permission {@code ordering.comp}; beyond what the shop allows a person in a day, {@code
     * ordering.comp-beyond}), or sells it after all.
     *
     * @param reason null to take it back
     */
    Order comp(CommandContext context, OrderId order, LineId line, @Nullable LocalText reason);

    /**
     * Sells one of a line at another price than the menu's (permission {@code ordering.type-price}).
     *
     * @param price null for the menu's again
     */
    Order typePrice(CommandContext context, OrderId order, LineId line, @Nullable Money price);

    /** What the shop offers as reasons for a discount. */
    List<LocalText> discountReasons();

    /** What the shop offers as reasons for giving a line away. */
    List<LocalText> compReasons();

    /**
     * Uses the caller's terminal for practice 练习 (permission {@code ordering.train}), or for sales again. Its orders
     * are {@link Order#training} then: they can be worked on like others, take nothing from what is counted, reach
     * neither kitchen nor journal, and are thrown away when they are paid or practice ends. What the terminal was
     * working on is parked.
     */
    void train(CommandContext context, boolean on);

    /** True while that terminal is used for practice. */
    boolean isTraining(TerminalId terminal);

    /** A note on the whole order. */
    Order note(CommandContext context, OrderId order, String note);

    /** Changes where the guest eats. */
    Order serving(CommandContext context, OrderId order, Order.Serving serving);

    /** Puts the whole order aside 挂单, under a name or, if blank, its number. */
    Order park(CommandContext context, OrderId order, String name);

    /**
     * Takes a parked order (or one of a dead terminal) to the caller's terminal; what that was working on is parked. An
     * order that another paired terminal still works on needs {@code ordering.take-over}.
     */
    Order recall(CommandContext context, OrderId order);

    /** Gives up an order whose lines are all drafts or voided; audited. */
    void discard(CommandContext context, OrderId order);

    /**
     * Places every draft line: takes from counted items, freezes them, appends {@code LinesPlaced}. Joins a running
     * transaction (settling a pay-first order places it). A practised order is left as it is.
     */
    Order place(CommandContext context, OrderId order);

    /** Closes a paid order, or throws a practised one away; called by settlement in its transaction. */
    void close(CommandContext context, OrderId order);

    /**
     * Opens a paid order again on the caller's terminal 反结账, to be changed and paid anew; what that was working on is
     * parked. Its lines stay placed, so that nothing is cooked again; it is priced as it costs now. Called by
     * settlement in its transaction.
     *
     * @throws org.trivetpos.kernel.RefusedException {@code ordering.not-closed}
     */
    Order reopen(CommandContext context, OrderId order);

    /**
     * Dishes of a paid order came back and their money was given back: the kitchen reads it in {@code LinesReturned}.
     * If it is one of {@link #returnReasons}, counted dishes can be sold again. Called by settlement in the transaction
     * of the refund, before it numbers anything; the order stays as it was.
     *
     * @param quantities how much of which line
     */
    void returned(CommandContext context, OrderId order, Map<LineId, Quantity> quantities, LocalText reason);

    /** An order in any state. */
    Optional<Order> find(OrderId order);

    /**
     * The order, locked for the running transaction so that nothing can change it until the commit; for settlement.
     */
    Order lock(OrderId order);

    /** The order that this terminal is working on. */
    Optional<Order> current(TerminalId terminal);

    /**
     * Orders with dishes that are parked or open on some terminal, newest first; a terminal leaves out its own by
     * {@link
     * Order#terminal}.
     */
    List<Order> waiting();

    /** Calls back on another thread with each order that changed (after commit), until closed; for screens. */
    AutoCloseable onChange(Consumer<OrderId> listener);

    /** The service modes installed now, in order of position. */
    List<org.trivetpos.ordering.spi.ServiceMode> modes();
}
