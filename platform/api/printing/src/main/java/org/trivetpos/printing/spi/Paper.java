package org.trivetpos.printing.spi;

import org.trivetpos.kitchen.KitchenTicketOpened;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Refund;
import org.trivetpos.store.Shop;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.ShiftReport;

/**
 * A paper that is being made: what it is about, frozen, for the {@link PaperLayout} that says how it looks. May grow:
 * keep a {@code default} in a switch over it, and leave what you do not know as it usually looks.
 */
public sealed interface Paper {

    /** Kinds of papers that a layout can be for. May grow. */
    enum Kind { RECEIPT, KITCHEN_SLIP, SHIFT_REPORT, REFUND, DAY_REPORT }

    /** Which paper it is. */
    Kind kind();

    /** Whose paper it is; its language is the paper's. */
    Shop shop();

    /** The guest's receipt 小票. */
    record Receipt(Shop shop, Check check, Order order) implements Paper {
        @Override
        public Kind kind() {
            return Kind.RECEIPT;
        }
    }

    /** What a station of the kitchen has to cook 后厨单. */
    record KitchenSlip(Shop shop, KitchenTicketOpened ticket) implements Paper {
        @Override
        public Kind kind() {
            return Kind.KITCHEN_SLIP;
        }
    }

    /** What a guest gets with money that is given back 退款单. */
    record RefundSlip(Shop shop, Refund refund, Check check, Order order) implements Paper {
        @Override
        public Kind kind() {
            return Kind.REFUND;
        }
    }

    /** What a business day took: so far (X), or when it was closed 日结单 (Z). */
    record DaySheet(Shop shop, DayReport report) implements Paper {
        @Override
        public Kind kind() {
            return Kind.DAY_REPORT;
        }
    }

    /** A shift that was closed 交班单, or that runs (X). */
    record ShiftSheet(Shop shop, ShiftReport report) implements Paper {
        @Override
        public Kind kind() {
            return Kind.SHIFT_REPORT;
        }
    }
}
