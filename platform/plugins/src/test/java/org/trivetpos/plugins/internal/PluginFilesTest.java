package org.trivetpos.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.plugins.PluginFile;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.Signature;
import org.trivetpos.testkit.plugin.Jars;
import org.trivetpos.testkit.plugin.Signer;

class PluginFilesTest {

    private static final Limits LIMITS = new Limits(64 * Limits.MEGABYTE, 8 * Limits.MEGABYTE, 100);

    @TempDir
    Path folder;

    private Jars jars;
    private PluginFiles files;
    private final Map<String, String> headers = Jars.headers();
    private final Map<String, byte[]> entries = new LinkedHashMap<>(Map.of("org/example/Lottery.class", bytes("code")));

    @BeforeEach
    void open() {
        jars = new Jars(folder);
        files = new PluginFiles(new TrustedSigners(folder.resolve("etc")), LIMITS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path jar() {
        return jars.jar("lottery.jar", headers, entries);
    }

    private Path signed(Signer signer) throws Exception {
        return signer.sign(jar());
    }

    private void trust(Signer signer) throws Exception {
        signer.trustedBy(folder);
    }

    private static String print(Signer signer) {
        return TrustedSigners.fingerprint(signer.certificate());
    }

    private void refused(Path file, String code) {
        assertThatThrownBy(() -> files.read(file).file()).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo("plugins." + code));
    }

    @Test
    void its_icon_is_shown_and_one_that_is_none_is_left_out() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB), "png", png);
        entries.put("images/icon.png", png.toByteArray());
        headers.put("Bundle-Icon", "icon.svg, images/icon.png;size=16");
        assertThat(files.read(signed(jars.signer("acme"))).file().icon()).isNotEmpty();
        entries.put("images/icon.png", bytes("<svg/>"));
        assertThat(files.read(jar()).file().icon()).isEmpty();
        headers.put("Bundle-Icon", "http://example.org/icon.png");
        assertThat(files.read(jar()).file().icon()).isEmpty();
    }

    @Test
    void a_file_says_what_it_brings() {
        headers.putAll(Map.of("Bundle-Name", "%name", "Bundle-Description", "Every tenth guest wins",
                "Bundle-Vendor", "Example", "Bundle-License", "MIT;link=\"https://example.org\"",
                "Trivet-Schema", "lottery", "Export-Package", "org.example.lottery.api;version=\"1.0\"",
                "Provide-Capability", "osgi.service;objectClass:List<String>=\"org.trivetpos.settlement.spi.Tender,"
                        + "org.example.Own\",osgi.service;objectClass:List<String>=\"org.trivetpos.ui.Screen\""));
        entries.put("OSGI-INF/l10n/bundle.properties", bytes("name=Lottery"));
        entries.put("OSGI-INF/l10n/bundle_zh.properties", bytes("name=抽奖"));

        PluginFile file = files.read(jar()).file();

        assertThat(file.id()).isEqualTo(new PluginId("org.example.lottery"));
        assertThat(file.version()).isEqualTo("1.2.0");
        assertThat(file.name()).isEqualTo(new LocalText("抽奖", "Lottery"));
        assertThat(file.description()).isEqualTo(LocalText.same("Every tenth guest wins"));
        assertThat(file.vendor()).isEqualTo("Example");
        assertThat(file.licence()).isEqualTo("MIT");
        assertThat(file.schema()).isEqualTo("lottery");
        assertThat(file.contributions()).containsExactly("org.example.Own", "org.trivetpos.settlement.spi.Tender",
                "org.trivetpos.ui.Screen");
        assertThat(file.signature()).isEqualTo(new Signature.Unsigned());
    }

    @Test
    void who_signed_is_trusted_unknown_or_revoked() throws Exception {
        Signer partner = jars.signer("Partner");
        Path file = signed(partner);
        assertThat(files.read(file).file().signature())
                .isEqualTo(new Signature.Unknown("CN=Partner", print(partner)));

        trust(partner);
        assertThat(files.read(file).file().signature())
                .isEqualTo(new Signature.Trusted("CN=Partner", print(partner)));

        Files.writeString(folder.resolve("etc/revoked-signers"),
                "# lost laptop\n" + print(partner).toUpperCase(java.util.Locale.ROOT) + " since March\n");
        assertThat(files.read(file).file().signature())
                .isEqualTo(new Signature.Revoked("CN=Partner", print(partner)));
    }

    @Test
    void a_certificate_of_the_same_name_is_somebody_else() throws Exception {
        trust(jars.signer("Partner"));
        Files.delete(folder.resolve("Partner.p12"));
        assertThat(files.read(signed(jars.signer("Partner"))).file().signature()).isInstanceOf(Signature.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"org/example/Lottery.class, org/example/Lottery.class", "lib/inner.jar, lib/inner.jar",
        "META-INF/MANIFEST.MF, META-INF/MANIFEST.MF", "org/example/Added.class, org/example/Added.class"})
    void whatever_is_changed_or_added_after_signing_breaks_the_signature(String entry, String shows) throws Exception {
        entries.put("lib/inner.jar", Jars.zip(Map.of("a/A.class", bytes("inner"))));
        Signer partner = jars.signer("Partner");
        trust(partner);
        Path changed = jars.tamper(signed(partner), all -> all.merge(entry, change(entry), (old, fresh) ->
                entry.endsWith("MANIFEST.MF") ? bytes(new String(old, StandardCharsets.UTF_8)
                        .replace("Bundle-Version: 1.2", "Bundle-Version: 1.3")) : fresh));

        assertThat(files.read(changed).file().signature()).isEqualTo(new Signature.Broken(shows));
    }

    private static byte[] change(String entry) {
        try {
            return entry.endsWith(".jar") ? Jars.zip(Map.of("a/A.class", bytes("other"))) : bytes("other");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    @Test
    void what_is_taken_out_after_signing_breaks_the_signature() throws Exception {
        entries.put("org/example/Second.class", bytes("more"));
        Path cut = jars.tamper(signed(jars.signer("Partner")), all -> all.remove("org/example/Second.class"));
        assertThat(files.read(cut).file().signature()).isEqualTo(new Signature.Broken("org/example/Second.class"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Export-Package | com.vaadin.flow.component;version=\"25.0\" | exports-foreign",
        "Export-Package | org.example.lottery,jakarta.persistence | exports-foreign",
        "Export-Package | org.example.lotteryx | exports-foreign",
        "Fragment-Host | org.trivetpos.identity | fragment",
        "DynamicImport-Package | * | imports-anything",
        "Export-Package | ;;= | bad-header",
        "Bundle-Version | one | bad-version",
        "Bundle-SymbolicName | ../evil | no-bundle",
        "Bundle-ManifestVersion | 1 | no-bundle"})
    void a_plugin_keeps_to_itself(String header, String value, String code) {
        headers.put(header, value);
        refused(jar(), code);
    }

    @Test
    void what_is_no_jar_is_refused_in_words() throws Exception {
        refused(Files.writeString(folder.resolve("notes.jar"), "no jar at all"), "no-jar");
        refused(folder.resolve("nowhere.jar"), "no-file");
        refused(Files.write(folder.resolve("plain.jar"), Jars.zip(Map.of("a.txt", bytes("a")))), "no-bundle");
        byte[] whole = Files.readAllBytes(jar());
        refused(Files.write(folder.resolve("half.jar"), java.util.Arrays.copyOf(whole, whole.length / 2)), "no-jar");
    }

    @Test
    void two_hundred_megabytes_are_not_even_read() throws Exception {
        Path huge = folder.resolve("huge.jar");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200 * Limits.MEGABYTE);
        }
        refused(huge, "too-large");
    }

    @Test
    void a_bomb_is_defused_also_in_a_nested_jar() throws Exception {
        byte[] zeros = new byte[(int) (9 * Limits.MEGABYTE)];
        entries.put("lib/inner.jar", Jars.zip(Map.of("zeros", zeros)));
        refused(jar(), "unpacks-to-too-much");
        entries.put("lib/inner.jar", zeros);
        refused(jar(), "unpacks-to-too-much");
    }

    @Test
    void too_many_entries_and_ways_out_are_refused() {
        for (int i = 0; i < LIMITS.entries(); i++) {
            entries.put("many/" + i, bytes("x"));
        }
        refused(jar(), "too-many-entries");
        entries.keySet().removeIf(name -> name.startsWith("many/"));
        entries.put("a/../../evil.class", bytes("x"));
        refused(jar(), "bad-entry");
    }
}
