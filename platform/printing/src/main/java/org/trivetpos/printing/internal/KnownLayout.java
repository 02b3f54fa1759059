package org.trivetpos.printing.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Block;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.printing.spi.PaperLayout;

/** An installed layout, and what it said of itself when it came. */
record KnownLayout(Guarded<PaperLayout> guarded, String id, Set<Paper.Kind> kinds, int position) {

    private static final Duration DEADLINE = Duration.ofMillis(200);

    static KnownLayout of(Guarded<PaperLayout> guarded) {
        PaperLayout layout = guarded.contribution();
        return new KnownLayout(guarded, Objects.requireNonNull(layout.id()), Set.copyOf(layout.kinds()),
                guarded.here("position", PaperLayout::position).orElse(100));
    }

    /** Empty if it does not answer, or nothing that could stand for the paper. Looked at on the guard's thread too. */
    Optional<Document> layOut(Paper paper, Document usual) {
        return guarded.ask("layOut", DEADLINE, layout -> {
            Document made = layout.layOut(paper, usual);
            return made == null ? null : wholePaper(paper, made, usual);
        });
    }

    /** With what is none of a layout's business: the drawer opens exactly when it would have, and the paper is cut. */
    private static Document wholePaper(Paper paper, Document made, Document usual) {
        SoundPaper.require(made);
        PaperTruth.require(paper, made);
        List<Block> blocks = new ArrayList<>(usual.blocks().stream().filter(KnownLayout::isPulse).toList());
        made.blocks().stream().filter(block -> !isPulse(block)).forEach(blocks::add);
        if (!(blocks.getLast() instanceof Document.Cut)) {
            blocks.add(new Document.Cut());
        }
        return new Document(blocks);
    }

    private static boolean isPulse(Block block) {
        return block instanceof Document.DrawerPulse;
    }
}
