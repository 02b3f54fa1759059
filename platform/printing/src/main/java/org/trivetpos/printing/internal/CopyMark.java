package org.trivetpos.printing.internal;

import java.util.ArrayList;
import java.util.List;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Block;
import org.trivetpos.printing.Document.Style;

/**
 * The mark on a paper that may be there twice, in both languages whatever the shop's, on every piece that is cut. A
 * copy opens no drawer.
 */
final class CopyMark {

    private static final Style MARK = new Style(Align.CENTRE, true, 2, 2);

    private CopyMark() { }

    static Document reprint(Document paper, int count) {
        return marked(paper, "** 补打 " + count + " **\n** REPRINT " + count + " **");
    }

    static Document possibleCopy(Document paper, int count) {
        return marked(paper, "** 可能重复 " + count + " **\nPOSSIBLE COPY");
    }

    private static Document marked(Document paper, String words) {
        List<Block> blocks = new ArrayList<>();
        Document.Text mark = new Document.Text(words, MARK);
        boolean atTop = true;
        for (Block block : paper.blocks()) {
            if (block instanceof Document.DrawerPulse) {
                continue;
            }
            if (atTop) {
                blocks.add(mark);
            }
            blocks.add(block);
            atTop = block instanceof Document.Cut;
        }
        return new Document(blocks);
    }
}
