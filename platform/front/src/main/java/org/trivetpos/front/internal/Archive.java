package org.trivetpos.front.internal;

import java.util.Optional;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.printing.Printing;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.PastSales;
import org.trivetpos.settlement.Refunds;
import org.trivetpos.settlement.Settlement;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;

/** The rooms that know what was sold. */
record Archive(PastSales sales, Settlement settlement, Refunds refunds, Ordering ordering, Printing printing,
        Terminals terminals, Shops shops, BusinessDays days) {

    /** A check with its order and what was given back of it. */
    Optional<SoldOrder> find(CheckId id) {
        return settlement.find(id).map(check -> new SoldOrder(check, refunds.charged(id), refunds.of(id),
                refunds.refundable(id), refunds.isReopened(id)));
    }

    String nameOf(TerminalId terminal) {
        return terminals.find(terminal).map(known -> known.name()).orElse(terminal.value());
    }

    /** As it stands on the paper. */
    static String receiptNumber(Check check) {
        return check.businessDay().toString().replace("-", "") + "-" + "%04d".formatted(check.receiptNumber());
    }
}
