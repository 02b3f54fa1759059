package org.trivetpos.menu.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.trivetpos.kernel.Texts;
import org.trivetpos.menu.MenuSheets.Format;
import org.trivetpos.menu.SheetCheck;
import org.trivetpos.menu.SheetCheck.Trouble;

/** Spreadsheets for tests, and the room that reads them. */
final class Sheets {

    private final SpreadsheetMenu sheets;
    private final Texts texts;

    Sheets(Room room) {
        this.texts = room.store.texts(new MenuTexts());
        this.sheets = new SpreadsheetMenu(room.menu, room.shop, room.store.ids(), texts);
    }

    byte[] written(Format format, Locale language) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.write(format, language, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SheetCheck check(byte[] file) {
        return check(file, (rows, of) -> true);
    }

    SheetCheck check(byte[] file, org.trivetpos.menu.MenuSheets.Progress progress) {
        try {
            Path path = Files.createTempFile("trivet-sheet", "");
            try {
                Files.write(path, file);
                return sheets.check(path, progress);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SheetCheck csv(String... lines) {
        return check(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** {@code 3 价格: “abc”不是价格。...} for each trouble. */
    List<String> words(SheetCheck check) {
        return check.troubles().stream().map(this::words).toList();
    }

    private String words(Trouble trouble) {
        return trouble.row() + " " + trouble.column() + ": " + texts.text(Locale.SIMPLIFIED_CHINESE, trouble.why());
    }

    /** A workbook with these cells, each an XML element such as {@code <v>1</v>} with its attributes before it. */
    static byte[] workbook(String prolog, String rows) {
        return zip("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""",
                "xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""",
                "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
                worksheet" Target="worksheets/sheet1.xml"/></Relationships>""",
                "xl/worksheets/sheet1.xml", prolog
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>");
    }

    static byte[] zip(String... namesAndContents) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i < namesAndContents.length; i += 2) {
                    zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                    zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
