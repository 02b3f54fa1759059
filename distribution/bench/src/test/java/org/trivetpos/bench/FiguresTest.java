package org.trivetpos.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.bench.Results.Limit;
import org.trivetpos.bench.Results.Table;

class FiguresTest {

    @Test
    void the_median_is_in_the_middle_however_they_came() {
        assertThat(new Figures(9, 1, 5).median()).isEqualTo(5);
        assertThat(new Figures(9, 1, 5, 3).median()).isEqualTo(4);
    }

    @Test
    void ninety_five_of_a_hundred_are_not_above_the_95th_percentile() {
        double[] values = new double[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 - i;
        }

        assertThat(new Figures(values).percentile(95)).isEqualTo(95);
        assertThat(new Figures(7).percentile(95)).isEqualTo(7);
    }

    @Test
    void a_limit_is_met_at_its_very_value() {
        assertThat(Limit.atLeast(0.5).holds(0.5)).isTrue();
        assertThat(Limit.atLeast(0.5).holds(0.49)).isFalse();
        assertThat(Limit.atMost(2).holds(2.01)).isFalse();
    }

    @Test
    void a_part_that_is_measured_again_leaves_the_other_sections_alone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("RESULTS.md");
        List<String> order = List.of("first", "second");
        new Results(file, "# head", order).write(new Table("second", "run second").row("b", "before", ""));
        new Results(file, "# head", order).write(new Table("first", "run first").row("a", "1", ""));
        new Results(file, "# head", order).write(new Table("second", "run second").row("b", "new", ""));

        assertThat(Files.readString(file)).startsWith("# head").containsSubsequence("## first", "| a | 1 |",
                "## second",
                "| b | new |").doesNotContain("before");
    }
}
