package org.trivetpos.settlement;

import java.util.Map;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.LineId;

/**
 * What is to be given back.
 *
 * @param lines  how much of which line, whole pieces, a weighed one as it was; empty for everything that is left
 * @param reason why, as it stands on the paper; must not be blank in both languages
 */
public record RefundRequest(CheckId check, Map<LineId, Quantity> lines, LocalText reason) {

    public RefundRequest {
        lines = Map.copyOf(lines);
    }
}
