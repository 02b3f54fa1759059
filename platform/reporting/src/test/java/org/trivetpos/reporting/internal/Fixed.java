package org.trivetpos.reporting.internal;

import java.util.function.Function;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.spi.Report;

/** A report that answers what the test wants. */
record Fixed(String id, int position, Function<BusinessPeriod, ReportTable> answer) implements Report {
    @Override
    public LocalText title() {
        return LocalText.same(id);
    }

    @Override
    public ReportTable table(BusinessPeriod period) {
        return answer.apply(period);
    }
}
