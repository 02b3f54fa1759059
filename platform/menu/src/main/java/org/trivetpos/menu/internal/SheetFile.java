package org.trivetpos.menu.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.MenuSheets;

/** A spreadsheet as somebody uploaded it: what it is is told by its first bytes, not by its name. */
final class SheetFile {

    private static final Logger LOG = LoggerFactory.getLogger(SheetFile.class);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Workbooks of Excel before 2007, and those with a password. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetFile() { }

    /**
     * The cells of the file.
     *
     * @throws RefusedException if it is too large or no spreadsheet
     */
    static SheetTable read(Path file) throws IOException {
        if (Files.size(file) > MenuSheets.MOST_BYTES) {
            throw Refusal.of("menu.sheet-bytes", MenuSheets.MOST_BYTES / 1024 / 1024).asException();
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (Arrays.equals(head, OLE2)) {
            throw Refusal.of("menu.sheet-old").asException();
        }
        try {
            return Arrays.equals(head, ZIP) ? XlsxSheet.read(file) : CsvSheet.read(Files.readAllBytes(file));
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            LOG.debug("An uploaded spreadsheet could not be read.", e);
            throw Refusal.of("menu.sheet-unreadable").asException();
        }
    }
}
