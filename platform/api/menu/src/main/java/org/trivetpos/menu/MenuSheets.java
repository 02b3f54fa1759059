package org.trivetpos.menu;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The menu as a spreadsheet: one row for each variant of each dish, out and in again. What a sheet does not say stays
 * as it is: dishes, variants and columns that are missing, methods, set meals, pictures, what is left. Thread-safe.
 */
@ProviderType
public interface MenuSheets {

    /** More rows than this below the header are refused. */
    int MOST_ROWS = MenuChange.MOST_ITEMS;

    /** A larger file is refused. */
    int MOST_BYTES = 10 * 1024 * 1024;

    /** How a sheet is written. */
    enum Format {

        /** UTF-8 with a byte order mark, commas, CR LF. */
        CSV("csv", "text/csv"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** Of the file's name, without a dot. */
        public String ending() {
            return ending;
        }

        /** The MIME type. */
        public String mediaType() {
            return mediaType;
        }
    }

    /** Hears how far a check has come. */
    @FunctionalInterface
    interface Progress {
        /**
         * Called every few hundred rows on the thread of the check.
         *
         * @return false to stop the check
         */
        boolean at(int rows, int of);
    }

    /**
     * Writes all dishes, inactive ones too, with the headers of that language. A text that a spreadsheet would take for
     * a formula gets an apostrophe in front, which {@link #check} takes away again.
     */
    void write(Format format, Locale language, OutputStream to) throws IOException;

    /**
     * Reads a CSV (UTF-8, UTF-16 or GB18030; comma, semicolon or tab) or XLSX file (its first sheet), with headers of
     * either language in any order, and says what it would change and everything that is wrong with it. Changes
     * nothing, takes a second or two for ten thousand rows, and asks only the menu in memory; not for a screen's
     * thread.
     *
     * @throws org.trivetpos.kernel.RefusedException       if the file as a whole cannot be read or is too large
     * @throws java.util.concurrent.CancellationException if {@code progress} says stop
     */
    SheetCheck check(Path file, Progress progress) throws IOException;
}
