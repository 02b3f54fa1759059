package org.trivetpos.example.farewell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Block;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.printing.spi.PaperLayout;
import org.trivetpos.store.Settings;

/**
 * The usual receipt, with more above and below. A layout is pure: what it needs stands in the paper, and settings are
 * in memory. What must be on a receipt is on the usual one, so it is built upon; a layout that begins from an empty
 * sheet has to say all of it, or the shop prints the usual paper.
 */
@Component(service = PaperLayout.class)
public final class FarewellReceipt implements PaperLayout {

    private static final Style HUGE = new Style(Align.CENTRE, true, 4, 4);
    private static final int MODULE = 5;
    private static final int LONGEST_LINK = 300;

    private final Settings settings;

    @Activate
    public FarewellReceipt(@Reference Settings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "farewell-receipt";
    }

    @Override
    public LocalText name() {
        return new LocalText("大号单号和告别语", "Large number and farewell");
    }

    @Override
    public Set<Paper.Kind> kinds() {
        return Set.of(Paper.Kind.RECEIPT);
    }

    @Override
    public Document layOut(Paper paper, Document usual) {
        return paper instanceof Paper.Receipt receipt ? receipt(receipt, usual) : usual;
    }

    private Document receipt(Paper.Receipt receipt, Document usual) {
        String number = Integer.toString(receipt.check().orderNumber());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Document.Text(number, HUGE));
        blocks.add(new Document.Rule(false));
        // the number stands on top now; a cut, a drawer that opens and the mark of a copy are the shop's business
        usual.blocks().stream().filter(block -> !isNumber(block, number) && !(block instanceof Document.Cut))
                .forEach(blocks::add);
        farewell(blocks);
        return new Document(blocks);
    }

    private static boolean isNumber(Block block, String number) {
        return block instanceof Document.Text text && text.text().equals(number);
    }

    private void farewell(List<Block> blocks) {
        String words = settings.value(FarewellSettings.WORDS).strip();
        String link = settings.value(FarewellSettings.LINK).strip();
        if (!words.isEmpty()) {
            blocks.add(new Document.Text(words, Style.CENTRED));
        }
        if (!link.isEmpty() && link.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINK) {
            blocks.add(new Document.QrCode(link, MODULE));
        }
    }
}
