package org.trivetpos.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The example of a report, an export and a scheduled job, in the shop of the other classes. */
@TrivetShop
class FiguresIT {

    private static final Path EXAMPLE = Path.of(System.getProperty("trivet.example"));
    private static final String JOB = "daily-takings.print";

    private static Figures takings(Shop shop, LocalDate day) {
        shop.process().await("both sales are counted", () -> shop.office().report("daily-takings", day, day).rows()
                .stream().anyMatch(row -> row.get(1).equals("2")));
        return shop.office().report("daily-takings", day, day);
    }

    @Test
    void a_plugin_shows_what_was_taken_writes_the_same_file_again_and_prints_it_when_the_day_has_ended(Shop shop) {
        assertThat(shop.install(EXAMPLE).gates()).contains("org.trivetpos.reporting.spi.Report",
                "org.trivetpos.reporting.spi.Export", "org.trivetpos.store.spi.ScheduledJob");
        LocalDate day = LocalDateTime.now(shop.clock().zone()).toLocalDate().plusDays(3);
        shop.clock().set(day.atTime(12, 0));
        shop.sell("103");
        shop.sell("501", "501");

        Figures takings = takings(shop, day);
        assertThat(takings.columns()).containsExactly("营业日", "单数", "单均", "其中税额", "营业额");
        assertThat(takings.rows()).singleElement().asList().startsWith(day.toString(), "2", "12.00").endsWith("24.00");
        assertThat(takings.totals()).startsWith("", "2").endsWith("24.00");
        assertThat(shop.shell("takings:day " + day)).contains(day + ": 2 checks, CNY 24.00");
        ExportedFile file = shop.office().export("daily-takings-checks", day, day);
        assertThat(file.name()).isEqualTo("checks-" + day + ".csv");
        assertThat(file.text().lines()).hasSize(3).last().asString().contains("CNY,6.00");
        assertThat(shop.office().export("daily-takings-checks", day, day).content()).isEqualTo(file.content());

        shop.clock().set(day.plusDays(1).atTime(4, 0));
        JobState job = shop.office().awaitJob(JOB, state -> day.equals(state.day()) && !state.running());
        assertThat(job.outcome()).isEqualTo("DONE");
        assertThat(Paper.awaited(shop.printer(), "打印当日营业额").text()).contains(day.toString(), "CNY 24.00");
        assertThat(shop.office().runJob(JOB).outcome()).as("by hand, and the paper is not printed twice")
                .isEqualTo("DONE");
        assertThat(shop.papers()).filteredOn(paper -> paper.text().contains(day.toString())
                && paper.text().contains("打印当日营业额")).hasSize(1);

        shop.remove("org.trivetpos.example.dailytakings");
        assertThatThrownBy(() -> shop.office().report("daily-takings", day, day))
                .isInstanceOfSatisfying(ShopRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("reporting.gone"));
        assertThatThrownBy(() -> shop.office().runJob(JOB)).isInstanceOfSatisfying(ShopRefusedException.class,
                refused -> assertThat(refused.code()).isEqualTo("store.job-gone"));
    }
}
