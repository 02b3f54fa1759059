package org.trivetpos.menu.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;

/**
 * Workbooks of Excel and its kin, of which the first sheet counts. The archive is unpacked once for nothing but its
 * size before it is parsed; the parser of the library knows neither document types nor external entities.
 */
final class XlsxSheet {

    static final int MOST_ENTRIES = 500;
    static final long MOST_UNPACKED = 100L * 1024 * 1024;
    /** Sheets shrink to a tenth or a twentieth; nothing honest shrinks to a two-hundredth. */
    static final long MOST_RATIO = 200;
    private static final long SMALL = 1024 * 1024;
    /** Spreadsheets reckon in binary; fifteen digits are what they show. */
    private static final MathContext SHOWN = new MathContext(15);
    private static final int LONGEST_NUMBER = 20;
    private static final int WIDE = 22;
    private static final int NARROW = 12;

    private XlsxSheet() { }

    static SheetTable read(Path file) throws IOException {
        refuseBomb(file);
        SheetTable.Growing table = new SheetTable.Growing();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                List<String> cells = new ArrayList<>(row.getCellCount());
                row.forEach(cell -> cells.add(text(cell)));
                table.add(row.getRowNum(), cells);
            }
        }
        return table.whole();
    }

    /** What an entry says of its own size is not believed: it is unpacked and counted. */
    private static void refuseBomb(Path file) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw bomb();
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                long ofEntry = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        ofEntry += n;
                        unpacked += n;
                        boolean shrunk = ofEntry > SMALL && ofEntry > entry.getCompressedSize() * MOST_RATIO;
                        if (unpacked > MOST_UNPACKED || shrunk) {
                            throw bomb();
                        }
                    }
                }
            }
        }
    }

    private static RuntimeException bomb() {
        return Refusal.of("menu.sheet-bomb", MOST_UNPACKED / 1024 / 1024).asException();
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        boolean number = cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
        if (number) {
            BigDecimal value = new BigDecimal(raw).round(SHOWN).stripTrailingZeros();
            boolean plain = Math.abs((long) value.precision() - value.scale()) <= LONGEST_NUMBER
                    && value.scale() <= LONGEST_NUMBER;
            return plain ? value.toPlainString() : raw;
        }
        return cell.getType() == CellType.FORMULA ? raw == null ? "" : raw : cell.getText();
    }

    /** Writes one sheet; {@code figures} says which columns hold numbers below their header. */
    static void write(String title, List<List<String>> rows, List<Boolean> figures, OutputStream to)
            throws IOException {
        try (Workbook book = new Workbook(to, "Trivet", "1.0")) {
            Worksheet sheet = book.newWorksheet(title);
            for (int r = 0; r < rows.size(); r++) {
                List<String> cells = rows.get(r);
                for (int c = 0; c < cells.size(); c++) {
                    String cell = cells.get(c);
                    if (r > 0 && figures.get(c) && !cell.isEmpty()) {
                        sheet.value(r, c, new BigDecimal(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(r, c, cell);
                    }
                }
            }
            for (int c = 0; c < figures.size(); c++) {
                sheet.width(c, figures.get(c) ? NARROW : WIDE);
            }
            sheet.range(0, 0, 0, Math.max(0, figures.size() - 1)).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }
}
