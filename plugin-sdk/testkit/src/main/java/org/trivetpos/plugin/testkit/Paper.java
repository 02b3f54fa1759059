package org.trivetpos.plugin.testkit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.trivetpos.testkit.printer.PrintedPaper;
import org.trivetpos.testkit.printer.PrinterEmulator;

/**
 * A paper that came out of the printer.
 *
 * @param printed as the printer has it: bytes, text, when it was cut
 */
public record Paper(PrintedPaper printed) {

    /** Characters in a line of the testkit's printer, as on paper of 80 mm. */
    public static final int COLUMNS = 48;

    private static final Duration WITHIN = Duration.ofSeconds(30);

    /** The paper on which that text stands; waits until it comes out. */
    static Paper awaited(PrinterEmulator printer, String text) {
        while (true) {
            List<PrintedPaper> papers = printer.papers();
            for (PrintedPaper paper : papers) {
                if (paper.text().contains(text)) {
                    return new Paper(paper);
                }
            }
            printer.awaitPapers(papers.size() + 1, WITHIN);
        }
    }

    /** What stands on it, line by line; codes and pictures as words in brackets: {@code [qr https://...]}. */
    public String text() {
        return printed.text();
    }

    /** As a guest sees it, one pixel for a dot of the printer (203 an inch, 608 wide). Codes on it can be scanned. */
    public BufferedImage picture() {
        return printed.picture(COLUMNS);
    }

    /** Writes the picture as PNG, to be looked at or compared. */
    public Path save(Path png) {
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(picture(), "png", png.toFile());
            return png;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
