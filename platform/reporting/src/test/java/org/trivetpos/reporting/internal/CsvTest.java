package org.trivetpos.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Cell;
import org.trivetpos.reporting.Csv;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.ReportTable.Column;
import org.trivetpos.reporting.ReportTable.Kind;

class CsvTest {

    private static final LocalText DISH = new LocalText("菜品", "Dish");

    private static String chinese(Cell... cells) {
        return Csv.line(Locale.CHINESE, List.of(cells));
    }

    @Test
    void figuresAreWrittenPlainInEveryLanguage() {
        assertThat(chinese(Cell.of(LocalDate.of(2026, 11, 23)), Cell.of(1_250), Cell.of(Quantity.parse("1.350")),
                Cell.of(Money.parse("CNY -1250.50")), Cell.percent(625), Cell.percent(-5), Cell.NOTHING))
                .isEqualTo("2026-11-23,1250,1.35,-1250.50,6.25%,-0.05%,\r\n");
    }

    @Test
    void aTextIsInTheLanguageOfTheReaderAndQuotedWhereItMustBe() {
        assertThat(chinese(Cell.of(DISH))).isEqualTo("菜品\r\n");
        assertThat(Csv.line(Locale.ENGLISH, List.of(Cell.of(DISH)))).isEqualTo("Dish\r\n");
        assertThat(chinese(Cell.of("say \"hi\""), Cell.of("a,b"), Cell.of("two\nlines")))
                .isEqualTo("\"say \"\"hi\"\"\",\"a,b\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "＝1", "＋1", "－1", "＠x"})
    void aTextThatWouldBeAFormulaIsATextAgain(String typed) {
        assertThat(chinese(Cell.of(typed))).isEqualTo("'" + typed + "\r\n");
    }

    @Test
    void aFormulaThatAlsoNeedsQuotesGetsBoth() {
        assertThat(chinese(Cell.of("=HYPERLINK(\"http://x\",\"y\")")))
                .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n");
    }

    @Test
    void aTableHasItsTitlesItsRowsAndItsTotals() {
        List<Column> columns = List.of(new Column(DISH, Kind.TEXT), new Column(LocalText.same("=n"), Kind.COUNT));
        assertThat(Csv.table(Locale.ENGLISH, new ReportTable(columns, List.of(List.of(Cell.of("a"), Cell.of(3))),
                List.of(Cell.NOTHING, Cell.of(3))))).isEqualTo("Dish,'=n\r\na,3\r\n,3\r\n");
        assertThat(Csv.table(Locale.ENGLISH, ReportTable.of(columns, List.of()))).isEqualTo("Dish,'=n\r\n");
    }

    @Test
    void aTableWhoseCellsDoNotFitItsColumnsIsNone() {
        List<Column> columns = List.of(new Column(DISH, Kind.TEXT), new Column(DISH, Kind.MONEY));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportTable.of(columns, List.of(List.of(Cell.of("a")))))
                .withMessageContaining("row 0 has 1 cells for 2 columns");
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportTable(columns, List.of(),
                List.of(Cell.NOTHING, Cell.of(3)))).withMessageContaining("is no MONEY as column Dish says");
    }

    @Test
    void aPeriodKnowsItsDays() {
        BusinessPeriod week = new BusinessPeriod(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29));
        assertThat(week.days()).isEqualTo(7);
        assertThat(week).hasToString("2026-11-23_2026-11-29");
        assertThat(week.contains(week.last())).isTrue();
        assertThat(week.contains(week.last().plusDays(1))).isFalse();
        assertThat(BusinessPeriod.of(week.first())).hasToString("2026-11-23");
        assertThatIllegalArgumentException().isThrownBy(() -> new BusinessPeriod(week.last(), week.first()));
    }
}
