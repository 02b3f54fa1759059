package org.trivetpos.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1 2 3 4 5   | Mon–Fri           | 周一至周五
        6 7         | Sat, Sun          | 周六、周日
        1 3 4 5 7   | Mon, Wed–Fri, Sun | 周一、周三至周五、周日
        2           | Tue               | 周二""")
    void daysInARowAreSaidByTheFirstAndTheLast(String days, String english, String chinese) {
        List<DayOfWeek> week = Arrays.stream(days.strip().split(" ")).map(Integer::valueOf).map(DayOfWeek::of).toList();

        assertThat(BandWords.days(Locale.ENGLISH, week)).isEqualTo(english);
        assertThat(BandWords.days(Locale.SIMPLIFIED_CHINESE, week)).isEqualTo(chinese);
    }
}
