package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTest {

    private static final String ROWS = """
            <row r="1"><c t="inlineStr"><is><t>编码</t></is></c></row>\
            <row r="4"><c t="inlineStr"><is><t>%s</t></is></c></row>""";

    @TempDir
    Path folder;

    @Test
    void csv_is_read_as_spreadsheets_write_it_here_and_elsewhere() throws IOException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030"),
            StandardCharsets.UTF_16}) {
            for (String separator : new String[] {",", ";", "\t"}) {
                String text = "编码" + separator + "中文名\r\n\r\n508" + separator + "\"麻婆\r\n豆腐\"\r\n" + separator + "\r\n";
                SheetTable table = read(text.getBytes(charset));
                assertThat(table.header()).containsExactly("编码", "中文名");
                assertThat(table.lines()).singleElement().satisfies(line -> {
                    assertThat(line.row()).isEqualTo(3);
                    assertThat(line.cells()).containsExactly("508", "麻婆\r\n豆腐");
                });
            }
        }
        assertThat(read("\uFEFF编码".getBytes(StandardCharsets.UTF_8)).header()).containsExactly("编码");
    }

    @Test
    void a_workbook_is_read_by_its_first_sheet_with_numbers_as_they_are_shown() throws IOException {
        SheetTable table = read(Sheets.workbook("", """
                <row r="1"><c r="A1" t="inlineStr"><is><t>价格</t></is></c></row>\
                <row r="3"><c r="A3"><v>12.300000000000001</v></c><c r="C3"><v>1E3</v></c>\
                <c r="D3" t="b"><v>1</v></c><c r="E3"><f>1+1</f><v>2</v></c><c r="F3"><v>1E+300</v></c></row>"""));
        assertThat(table.lines().getFirst().row()).isEqualTo(3);
        assertThat(table.lines().getFirst().cells()).containsExactly("12.3", "", "1000", "true", "2", "1E+300");
    }

    @Test
    void more_bytes_rows_or_columns_than_a_menu_has_are_refused() throws IOException {
        assertThat(refused(new byte[10 * 1024 * 1024 + 1])).isEqualTo("menu.sheet-bytes");
        String rows = IntStream.range(0, 10_001).mapToObj(i -> "c" + i).collect(Collectors.joining("\n"));
        assertThat(read(("code\n" + rows.substring(3)).getBytes(StandardCharsets.UTF_8)).lines()).hasSize(10_000);
        assertThat(refused(("code\n" + rows).getBytes(StandardCharsets.UTF_8))).isEqualTo("menu.sheet-rows");
        assertThat(refused(("code" + ",".repeat(200)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("menu.sheet-columns");
        assertThat(refused("\n ,\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("menu.sheet-empty");
    }

    @Test
    void what_is_no_sheet_is_said_in_words() throws IOException {
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})).isEqualTo("menu.sheet-old");
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isEqualTo("menu.sheet-unreadable");
        assertThat(refused(Sheets.zip("a.txt", "no workbook"))).isEqualTo("menu.sheet-unreadable");
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, (byte) 0xFF, 0}))
                .isEqualTo("menu.sheet-unreadable");
        byte[] cut = Arrays.copyOf(Sheets.workbook("", ROWS.formatted("1")), 700);
        assertThat(refused(cut)).isEqualTo("menu.sheet-unreadable");
    }

    @Test
    void an_archive_that_unpacks_without_end_is_not_unpacked() throws IOException {
        String ofTwoMegabytes = " ".repeat(2 * 1024 * 1024);
        assertThat(refused(Sheets.workbook("", ROWS.formatted(ofTwoMegabytes)))).isEqualTo("menu.sheet-bomb");
        String[] entries = IntStream.range(0, 501).boxed().flatMap(i -> java.util.stream.Stream.of("e" + i, ""))
                .toArray(String[]::new);
        assertThat(refused(Sheets.zip(entries))).isEqualTo("menu.sheet-bomb");
    }

    @Test
    void no_file_of_the_server_and_no_entity_comes_in_through_a_workbook() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "pepper-of-the-pins");
        String external = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String laughs = "<!DOCTYPE worksheet [<!ENTITY x \"pepper-of-the-pins\"><!ENTITY y \"&x;&x;&x;&x;\">]>";
        for (String prolog : new String[] {external, laughs}) {
            byte[] file = Sheets.workbook(prolog, ROWS.formatted("&x;"));
            try {
                assertThat(read(file).toString()).doesNotContain("pepper");
            } catch (org.trivetpos.kernel.RefusedException refused) {
                assertThat(refused.refusal().code()).isEqualTo("menu.sheet-unreadable");
            }
        }
    }

    private SheetTable read(byte[] content) throws IOException {
        return SheetFile.read(Files.write(folder.resolve("sheet"), content));
    }

    private String refused(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("sheet"), content);
        return Room.refusal(() -> {
            try {
                SheetFile.read(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).code();
    }
}
