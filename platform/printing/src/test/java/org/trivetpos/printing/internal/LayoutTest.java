package org.trivetpos.printing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Layout;

class LayoutTest {

    private static List<String> lines(int columns, Document.Block... blocks) {
        return Layout.of(new Document(List.of(blocks)), columns).rows().stream()
                .map(row -> ((Layout.Line) row).text()).toList();
    }

    @Test
    void chineseTakesTwoColumnsAndSoDoesWhatPrintersPrintFromTwoBytes() {
        assertThat(Layout.width("宫保A")).isEqualTo(5);
        assertThat(Layout.width("，￥·é")).isEqualTo(8);
        assertThat(Layout.width("ñ")).isEqualTo(1);
        assertThat(Layout.width("\uD842\uDFB7\uD83C\uDF5C")).as("rare character, emoji").isEqualTo(4);
        assertThat(Layout.width("e\u0301")).as("a mark stands on its letter").isEqualTo(1);
    }

    @Test
    void longTextIsWrappedAtBlanksOrBetweenCharacters() {
        assertThat(lines(12, new Document.Text("Kung Pao Chicken with rice", Style.PLAIN)))
                .containsExactly("Kung Pao", "Chicken with", "rice");
        assertThat(lines(7, new Document.Text("宫保鸡丁饭", Style.PLAIN))).containsExactly("宫保鸡", "丁饭");
        assertThat(lines(4, new Document.Text("ABCDEFGHIJ", Style.PLAIN))).containsExactly("ABCD", "EFGH", "IJ");
        assertThat(lines(10, new Document.Text("a\n\nb", Style.PLAIN))).containsExactly("a", "", "b");
    }

    @Test
    void largeTextHasHalfTheRoom() {
        assertThat(lines(8, new Document.Text("宫保鸡丁", Style.LARGE))).containsExactly("宫保", "鸡丁");
        assertThat(lines(12, new Document.Text("A", Style.TITLE))).containsExactly("  A");
    }

    @Test
    void cellsStandSideBySideAndContinueBelowThemselves() {
        assertThat(lines(16, new Document.Columns(List.of(new Cell("宫保鸡丁大份", 9, Align.LEFT),
                new Cell("2", 2, Align.RIGHT), new Cell("76.00", 5, Align.RIGHT)), Style.PLAIN)))
                .containsExactly("宫保鸡丁  276.00", "大份");
        assertThat(lines(12, new Document.Columns(List.of(new Cell("应付", 1, Align.LEFT),
                new Cell("232.84", 0, Align.RIGHT)), Style.PLAIN))).containsExactly("应付  232.84");
    }

    @Test
    void aCellThatTakesWhatItNeedsLeavesRoomForTheOthers() {
        assertThat(lines(10, new Document.Columns(List.of(new Cell("税", 1, Align.LEFT),
                new Cell("12345678901234", 0, Align.RIGHT)), Style.PLAIN)))
                .containsExactly("税12345678", "    901234");
    }
}
