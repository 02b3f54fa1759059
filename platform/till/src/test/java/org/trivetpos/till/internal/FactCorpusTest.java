package org.trivetpos.till.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.till.Breakdown;
import org.trivetpos.till.CashMoved;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.DayReported;
import org.trivetpos.till.ShiftClosed;
import org.trivetpos.till.ShiftOpened;
import org.trivetpos.till.ShiftReport;

/** Facts as earlier versions wrote them must be read for ever; a file here is never edited, only joined by another. */
class FactCorpusTest {

    @Test
    void shiftsOfTheFirstVersionAreStillReadThoughItKnewNoRefundsAndNoReasons() throws IOException {
        assertThat(read("till.ShiftOpened", ShiftOpened.class).shift().openingFloat())
                .isEqualTo(Drawer.money("300.00"));
        ShiftReport closed = read("till.ShiftClosed", ShiftClosed.class).report();
        assertThat(closed.overShort()).isEqualTo(Drawer.money("-1.00"));
        assertThat(closed.refunded()).isEqualTo(Drawer.money("0.00"));
        assertThat(closed.breakdown()).isEqualTo(Breakdown.NONE);
        assertThat(closed.paidOut()).isEmpty();
    }

    @Test
    void aDaysReportOfTheFirstVersionIsStillRead() throws IOException {
        DayReport report = read("till.DayReported", DayReported.class).report();
        assertThat(report.day()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(report.number()).isEqualTo(12);
        assertThat(report.sales()).isEqualTo(Drawer.money("47.00"));
        assertThat(report.breakdown().refunds().getFirst().reason().zh()).isEqualTo("cold");
        assertThat(report.shifts().getFirst().overShort()).isEqualTo(Drawer.money("-1.00"));
    }

    @Test
    void cashThatWasMovedIsStillRead() throws IOException {
        CashMoved moved = read("till.CashMoved", CashMoved.class);
        assertThat(moved.change()).isEqualTo(Drawer.money("-120.50"));
        assertThat(moved.reason().zh()).isEqualTo("送存银行");
    }

    private static <F extends Fact> F read(String type, Class<F> as) throws IOException {
        try (TestStore store = TestStore.h2();
                InputStream file = FactCorpusTest.class.getResourceAsStream("/facts/" + type + "-1.json")) {
            String json = new String(Objects.requireNonNull(file, type).readAllBytes(), StandardCharsets.UTF_8);
            return store.journal().decode(new SealedFact(1, type, 1, "subject", Instant.EPOCH, null, null, null, json,
                    ""), as);
        }
    }
}
