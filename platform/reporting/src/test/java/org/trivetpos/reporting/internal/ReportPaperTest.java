package org.trivetpos.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Origin;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Layout;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Cell;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.ReportTable.Column;
import org.trivetpos.reporting.ReportTable.Kind;
import org.trivetpos.reporting.Reports.Offer;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.testkit.TestStore;

class ReportPaperTest {

    private static final Offer TAKINGS = new Offer("takings", new LocalText("营业额", "Takings"), LocalText.same(""),
            new Origin("org.acme", "1.0.0", LocalText.same("Acme")));
    private static final BusinessPeriod DAY = BusinessPeriod.of(LocalDate.of(2026, 11, 23));
    private static final List<Column> COLUMNS = List.of(new Column(new LocalText("支付方式", "Paid with"), Kind.TEXT),
            new Column(new LocalText("单数", "Checks"), Kind.COUNT),
            new Column(new LocalText("金额", "Amount"), Kind.MONEY));

    private final TestStore store = TestStore.h2();
    private final ReportPaper paper = new ReportPaper(store.texts(new ReportTexts()), new Shops() {
        @Override
        public Shop current() {
            return new Shop("s", new LocalText("小店", "Small shop"), LocalText.same(""), CurrencyUnit.of("CNY"), true,
                    600, Locale.CHINESE, ZoneId.of("Asia/Shanghai"));
        }

        @Override
        public Shop change(CommandContext context, Shop wanted) {
            throw new UnsupportedOperationException("nobody changes the shop here");
        }
    });

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> lines(ReportTable table) {
        return Layout.of(paper.of(TAKINGS, DAY, table), 48).rows().stream().map(row -> switch (row) {
            case Layout.Line(String text, Document.Style style) -> text;
            case Layout.Other(Document.Block block) -> block.getClass().getSimpleName();
        }).toList();
    }

    @Test
    void theFiguresStandBelowEachOtherAndTheTotalsBelowTheLine() {
        List<String> lines = lines(new ReportTable(COLUMNS, List.of(
                List.of(Cell.of("现金"), Cell.of(12), Cell.of(Money.parse("CNY 340.00"))),
                List.of(Cell.of("扫码支付"), Cell.of(105), Cell.of(Money.parse("CNY 12800.50")))),
                List.of(Cell.NOTHING, Cell.of(117), Cell.of(Money.parse("CNY 13140.50")))));
        assertThat(lines.subList(0, 4).stream().map(String::strip))
                .containsExactly("营业额", "小店", "2026-11-23", "Rule");
        assertThat(lines.subList(4, lines.size())).allSatisfy(line -> assertThat(Layout.width(line))
                .isLessThanOrEqualTo(48));
        assertThat(lines.get(4)).matches("支付方式 +单数 +金额");
        assertThat(lines.subList(6, 8)).first().asString().matches("现金 +12 +340\\.00");
        assertThat(lines.get(7)).matches("扫码支付 +105 +12800\\.50");
        assertThat(lines.get(9)).matches(" +117 +13140\\.50");
        assertThat(List.of(4, 6, 7, 9)).extracting(at -> Layout.width(lines.get(at))).containsOnly(48);
        assertThat(lines).endsWith("Cut");
    }

    @Test
    void aPeriodWithoutFiguresSaysSo() {
        assertThat(lines(ReportTable.of(COLUMNS, List.of())).stream().map(String::strip)).contains("这段时间没有数据");
    }

    @Test
    void aTableThatWouldEmptyTheRollIsNotPrinted() {
        ReportTable year = ReportTable.of(COLUMNS, Collections.nCopies(501,
                List.of(Cell.of("a"), Cell.of(1), Cell.NOTHING)));
        assertThatThrownBy(() -> paper.of(TAKINGS, DAY, year)).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo("reporting.too-long-for-paper"));
    }

    @Test
    void theJobIsNamedInBothLanguages() {
        assertThat(paper.title(TAKINGS, DAY)).isEqualTo("营业额 / Takings 2026-11-23");
        assertThat(paper.title(TAKINGS, new BusinessPeriod(DAY.first(), DAY.last().plusDays(1))))
                .isEqualTo("营业额 / Takings 2026-11-23 – 2026-11-24");
    }
}
