package org.trivetpos.printing.internal;

import java.util.ArrayList;
import java.util.List;
import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Block;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.store.Shop;

/** A paper of a sale that was only practised: nobody can take it for a receipt, and no drawer opens for it. */
final class PracticePaper {

    private final Texts texts;

    PracticePaper(Texts texts) {
        this.texts = texts;
    }

    /** The paper with its mark above, within and below. */
    Document over(Shop shop, Document paper) {
        PaperWords words = new PaperWords(texts, shop);
        List<Block> mark = List.of(new Document.Rule(false),
                new Document.Text(words.word("printing.paper.practice"), Style.TITLE),
                new Document.Text(words.word("printing.paper.no-receipt"), Style.CENTRED), new Document.Rule(false));
        List<Block> blocks = new ArrayList<>(mark);
        for (Block block : paper.blocks()) {
            switch (block) {
                case Document.DrawerPulse pulse -> { }
                case Document.Rule rule -> blocks.addAll(mark.subList(1, mark.size()));
                case Document.Cut cut -> {
                    blocks.addAll(mark);
                    blocks.add(cut);
                }
                default -> blocks.add(block);
            }
        }
        return new Document(blocks);
    }
}
