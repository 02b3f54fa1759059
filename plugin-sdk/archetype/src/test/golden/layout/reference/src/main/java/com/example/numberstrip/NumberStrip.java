package com.example.numberstrip;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Block;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.printing.spi.PaperLayout;

/**
 * Builds upon the usual receipt. A layout is pure and has 200 ms; if it fails, is late or leaves out what was paid for,
 * the shop prints the usual paper. A copy is marked, and the drawer opened, by the shop.
 */
@Component(service = PaperLayout.class)
public final class NumberStrip implements PaperLayout {

    private static final Style HUGE = new Style(Align.CENTRE, true, 4, 4);

    @Override
    public String id() {
        return "number-strip";
    }

    @Override
    public LocalText name() {
        return new LocalText("取餐条", "Number strip");
    }

    @Override
    public Set<Paper.Kind> kinds() {
        return Set.of(Paper.Kind.RECEIPT);
    }

    @Override
    public Document layOut(Paper paper, Document usual) {
        if (!(paper instanceof Paper.Receipt receipt)) {
            return usual;
        }
        List<Block> blocks = new ArrayList<>(usual.blocks());
        blocks.add(new Document.Text(Integer.toString(receipt.check().orderNumber()), HUGE));
        blocks.add(new Document.Text(paper.shop().name().in(paper.shop().language()), Style.CENTRED));
        blocks.add(new Document.Cut());
        return new Document(blocks);
    }
}
