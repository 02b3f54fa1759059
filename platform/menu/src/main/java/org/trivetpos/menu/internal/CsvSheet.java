package org.trivetpos.menu.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma-separated values as spreadsheets write them in China and elsewhere. */
final class CsvSheet {

    private static final char BOM = '\uFEFF';
    private static final Charset OF_CHINESE_EXCEL = Charset.forName("GB18030");

    private CsvSheet() { }

    static SheetTable read(byte[] file) throws IOException {
        String text = text(file);
        SheetTable.Growing table = new SheetTable.Growing();
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            int row = 0;
            for (CsvRecord record : records) {
                row++;
                table.add(row, record.getFields());
            }
        }
        return table.whole();
    }

    /** UTF-8 if it can be that, else what Chinese spreadsheets write; UTF-16 only with its mark. */
    private static String text(byte[] file) throws CharacterCodingException {
        boolean marked = file.length >= 2 && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)
                || (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF));
        if (marked) {
            return strictly(file, StandardCharsets.UTF_16);
        }
        try {
            String text = strictly(file, StandardCharsets.UTF_8);
            return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return strictly(file, OF_CHINESE_EXCEL);
        }
    }

    private static String strictly(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    /** The one of comma, semicolon and tab that stands in the header most often. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    static void write(List<List<String>> rows, OutputStream to) throws IOException {
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        out.write(BOM);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        rows.forEach(csv::writeRecord);
        csv.flush();
        out.flush();
    }
}
