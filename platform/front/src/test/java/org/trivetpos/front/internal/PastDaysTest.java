package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.trivetpos.settlement.PastSales;

class PastDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void a_span_ends_today_and_has_as_many_days_as_it_says() {
        assertThat(PastDays.of(PastDays.Span.TODAY, TODAY)).isEqualTo(new PastDays(TODAY, TODAY));
        assertThat(PastDays.of(PastDays.Span.YESTERDAY, TODAY).to()).isEqualTo("2026-02-28");
        assertThat(PastDays.of(PastDays.Span.WEEK, TODAY).from()).isEqualTo("2026-02-23");
        assertThat(PastDays.of(PastDays.Span.MONTH, TODAY).from().plusDays(PastSales.MOST_DAYS - 1)).isEqualTo(TODAY);
    }

    @Test
    void a_chosen_date_is_that_day_and_none_the_last_week() {
        assertThat(PastDays.of("2026-02-14", TODAY))
                .isEqualTo(new PastDays(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 14)));
        assertThat(PastDays.of("", TODAY)).isEqualTo(PastDays.of(PastDays.Span.WEEK, TODAY));
    }
}
