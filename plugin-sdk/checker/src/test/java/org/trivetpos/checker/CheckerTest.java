package org.trivetpos.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivetpos.testkit.plugin.Jars;

class CheckerTest {

    @TempDir
    private Path folder;

    private void says(Lottery plugin, Code code, String where) throws IOException {
        List<Finding> findings = plugin.findings(folder);
        assertThat(findings).extracting(Finding::code).containsExactly(code);
        assertThat(findings.getFirst().where()).isEqualTo(where);
        assertThat(findings.getFirst().severity()).isEqualTo(code.severity());
    }

    @Test
    void nothing_is_said_of_a_plugin_that_is_as_it_should_be() throws IOException {
        assertThat(new Lottery().findings(folder)).isEmpty();
    }

    @Test
    void what_is_no_jar_or_no_bundle_is_said_to_be_none() throws IOException {
        says(new Lottery().header("Bundle-ManifestVersion", ""), Code.NO_BUNDLE, "lottery.jar");
        Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");
        assertThat(Checker.check(text, OfferedByJars.of(List.of())).findings()).extracting(Finding::code)
                .containsExactly(Code.NO_BUNDLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Bundle-Version     | ''               | NO_VERSION", "Bundle-Version     | '0'              | NO_VERSION",
        "Bundle-Name        | ''               | HEADER_MISSING", "Bundle-Name | Lottery    | HEADER_ONE_LANGUAGE",
        "Bundle-Description | %nothing         | HEADER_KEY_UNKNOWN", "Bundle-Vendor | ''             | NO_VENDOR",
        "Bundle-License     | ''               | NO_LICENCE", "Fragment-Host       | org.trivetpos.ui | FRAGMENT",
        "DynamicImport-Package | *             | DYNAMIC_IMPORT", "Require-Bundle  | org.trivetpos.ui | REQUIRE_BUNDLE",
        "Require-Capability | org.trivetpos.permission;permission=network | PERMISSION_WITHOUT_REASON",
        "Trivet-Schema      | lottery          | SCHEMA_WITHOUT_SCRIPTS"})
    void a_header_that_is_missing_or_may_not_be_is_named(String header, String value, Code code) throws IOException {
        says(new Lottery().header(header, value), code, header);
    }

    @Test
    void a_permission_with_a_reason_and_a_schema_with_scripts_are_well() throws IOException {
        assertThat(new Lottery().header("Trivet-Schema", "lottery").text("db/lottery/V1__prize.sql", "create")
                .header("Require-Capability", "org.trivetpos.permission;permission=network;why=\"%why\"")
                .findings(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"org.trivetpos.settlement | IMPORT_WITHOUT_VERSION",
        "org.trivetpos.settlement;version=\"0.1\" | IMPORT_WITHOUT_END",
        "org.trivetpos.settlement;version=\"[0.1,2)\" | IMPORT_TOO_WIDE",
        "org.trivetpos.settlement;version=\"[0.1,1]\" | IMPORT_TOO_WIDE",
        "org.trivetpos.settlement;version=\"[1,2)\" | IMPORT_OTHER_VERSION",
        "org.trivetpos.nothing;version=\"[1,2)\" | IMPORT_NOT_OFFERED"})
    void an_import_that_takes_too_much_or_finds_nothing_is_named(String clause, Code code) throws IOException {
        says(new Lottery().importing(clause), code, clause.split(";")[0]);
    }

    @Test
    void a_wide_import_from_others_is_a_warning_and_an_optional_one_may_find_nothing() throws IOException {
        List<Finding> findings = new Lottery().importing("org.slf4j;version=\"[1.7,3)\"")
                .importing("org.nobody;resolution:=optional").importing("javax.swing").findings(folder);
        assertThat(findings).extracting(Finding::code).containsExactly(Code.IMPORT_TOO_WIDE);
        assertThat(findings.getFirst().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void who_implements_what_the_house_implements_takes_no_further_minor_version() throws IOException {
        Lottery plugin = new Lottery().code("org.example.lottery.MyIds", """
                package org.example.lottery;
                public abstract class MyIds implements org.trivetpos.kernel.Ids { }
                """);
        says(plugin, Code.IMPORT_TOO_WIDE_FOR_PROVIDER, "org.trivetpos.kernel");
        assertThat(plugin.header("Import-Package", "org.joda.money;version=\"[2.0,3)\","
                + "org.trivetpos.kernel;version=\"[0.1,0.2)\"").findings(folder)).isEmpty();
    }

    @Test
    void what_is_used_is_imported_and_nobodys_inside() throws IOException {
        says(new Lottery().header("Import-Package", "org.trivetpos.kernel;version=\"[0.1,1)\""),
                Code.USE_WITHOUT_IMPORT, "org.example.lottery.Luck");
        says(new Lottery().code("org.example.lottery.Peek", """
                package org.example.lottery;
                public class Peek { org.trivetpos.kernel.internal.ShopClock clock; }
                """), Code.INTERNAL, "org.example.lottery.Peek");
    }

    @Test
    void an_export_is_its_own_and_has_a_version() throws IOException {
        says(new Lottery().header("Export-Package", "jakarta.persistence;version=\"9\""), Code.EXPORT_FOREIGN,
                "jakarta.persistence");
        says(new Lottery().header("Export-Package", "org.example.lottery.api"), Code.EXPORT_WITHOUT_VERSION,
                "org.example.lottery.api");
    }

    @Test
    void a_text_of_one_language_alone_is_named_by_its_file_and_key() throws IOException {
        String texts = "org/example/lottery/texts_";
        says(new Lottery().without(texts + "en.properties"), Code.TEXT_MISSING, texts + "en.properties");
        says(new Lottery().text(texts + "en.properties", "lottery.won={0} {1}\nlottery.lost=Lost"), Code.TEXT_MISSING,
                texts + "zh.properties");
        says(new Lottery().text("OSGI-INF/l10n/bundle.properties", "name=a\ndescription=b\nwhy=c\nmore=d"),
                Code.TEXT_MISSING, "OSGI-INF/l10n/bundle_zh.properties");
        says(new Lottery().text(texts + "zh.properties", "lottery.won={0} 得奖"), Code.TEXT_PATTERN,
                "org/example/lottery/texts");
        assertThat(new Lottery().text("org/example/lottery/settings.properties", "a={").findings(folder)).isEmpty();
    }

    @Test
    void an_annotation_that_wants_a_front_end_build_is_named_once_or_in_a_row() throws IOException {
        for (String annotation : List.of("@JsModule(\"a.js\")", "@JsModule(\"a.js\") @JsModule(\"b.js\")",
                "@CssImport(\"a.css\")", "@NpmPackage(value = \"a\", version = \"1\")", "@JavaScript(\"a.js\")")) {
            says(new Lottery().code("org.example.lottery.Wheel", """
                    package org.example.lottery;
                    import com.vaadin.flow.component.dependency.*;
                    %s public class Wheel { }
                    """.formatted(annotation)), Code.FRONT_END, "org.example.lottery.Wheel");
        }
    }

    @ParameterizedTest
    @CsvSource({"ENDS_PROCESS, System.exit(1)", "ENDS_PROCESS, Runtime.getRuntime().halt(1)",
        "CHANGES_PROCESS, java.util.Locale.setDefault(java.util.Locale.ROOT)",
        "CHANGES_PROCESS, Runtime.getRuntime().addShutdownHook(new Thread())"})
    void a_call_that_the_whole_shop_would_feel_is_named(Code code, String call) throws IOException {
        says(new Lottery().code("org.example.lottery.Bad", """
                package org.example.lottery;
                class Bad { void run() { %s; } }
                """.formatted(call)), code, "org.example.lottery.Bad");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"public double price() | true",
        "protected void take(Money due, float part) | true", "public void onChangeOfPrice(Double price) | true",
        "double price() | false", "public double angle() | false"})
    void an_amount_that_others_see_is_no_floating_point_number(String member, boolean told) throws IOException {
        List<Finding> findings = new Lottery().code("org.example.lottery.Sum", """
                package org.example.lottery;
                import org.joda.money.Money;
                public abstract class Sum { abstract %s; }
                """.formatted(member).replace("abstract public", "public abstract")
                .replace("abstract protected", "protected abstract")).findings(folder);
        assertThat(findings.stream().anyMatch(finding -> finding.code() == Code.FLOATING_MONEY)).isEqualTo(told);
    }

    @Test
    void classes_for_a_newer_java_than_a_shop_may_have_are_told() throws IOException {
        byte[] luck = org.trivetpos.testkit.plugin.Code.of("org.example.lottery.New",
                "package org.example.lottery; class New { }").values().iterator().next();
        luck[7] = 69;
        Path jar = new Lottery().jar(folder);
        Path newer = new Jars(folder).tamper(jar, entries -> entries.put("org/example/lottery/New.class", luck));
        assertThat(Checker.check(newer, OfferedByJars.of(Lottery.classPath())).findings())
                .extracting(finding -> finding.words().en()).containsExactly(
                        "The class org.example.lottery.New (1 in all) wants Java 25; a shop may run on Java 21.");
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_kind_of_finding_has_words_and_a_cure_in_both_languages(Code code) {
        boolean countsFirst = Set.of(Code.THREADS_LEFT, Code.TEXT_MISSING, Code.JAVA_TOO_NEW).contains(code);
        Finding finding = countsFirst ? Finding.of(code, "WHERE", 2, "C") : Finding.of(code, "WHERE", "A", 2, "C");
        assertThat(finding.in(Locale.ENGLISH)).contains(code.name()).doesNotContain("{2", "{3", "choice");
        assertThat(finding.in(Locale.CHINESE)).containsPattern("[一-龥]").doesNotContain("{2", "{3");
        assertThat(finding.mend().zh()).isNotEqualTo(finding.mend().en());
    }
}
