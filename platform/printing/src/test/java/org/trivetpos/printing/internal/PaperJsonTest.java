package org.trivetpos.printing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.Document.Style;

class PaperJsonTest {

    private final PaperJson json = new PaperJson();

    @Test
    void everythingThatCanStandOnAPaperIsReadAsItWasWritten() {
        Document paper = new Document(List.of(new Document.DrawerPulse(),
                new Document.Text("宫保\n\"鸡丁\"", new Style(Align.RIGHT, true, 3, 4)),
                new Document.Columns(List.of(new Cell("a", 3, Align.LEFT), new Cell("b", 0, Align.CENTRE)), Style.BOLD),
                new Document.Rule(true), new Document.Rule(false), new Document.Feed(2), new Document.BarCode("A1"),
                new Document.QrCode("http://x", 6), new Document.Cut()));
        assertThat(json.read(json.write(paper))).isEqualTo(paper);
        Document picture = json.read(json.write(new Document(List.of(new Document.Picture(new byte[] {1, -2, 3})))));
        assertThat(((Document.Picture) picture.blocks().getFirst()).png()).containsExactly(1, -2, 3);
    }

    @Test
    void papersOfTheFirstVersionAreStillRead() {
        assertThat(json.read("""
                [{"pulse":true},{"text":"小票","align":"CENTRE","bold":true,"wide":2,"high":2},
                 {"cells":[{"text":"a","share":1},{"text":"1.00","share":0,"align":"RIGHT"}]},
                 {"rule":"dashed"},{"feed":1},{"qr":"x","size":4},{"cut":true}]"""))
                .isEqualTo(new Document(List.of(new Document.DrawerPulse(), new Document.Text("小票", Style.TITLE),
                        new Document.Columns(List.of(new Cell("a", 1, Align.LEFT), new Cell("1.00", 0, Align.RIGHT)),
                                Style.PLAIN),
                        new Document.Rule(true), new Document.Feed(1), new Document.QrCode("x", 4),
                        new Document.Cut())));
    }
}
