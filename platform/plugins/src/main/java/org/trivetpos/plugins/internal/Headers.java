package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.plugins.Asked;
import org.trivetpos.plugins.PluginId;

/** The headers of a plugin's manifest, and what they may not say. */
final class Headers {

    private static final String SERVICE = "osgi.service";
    private static final String OFFERED = "objectClass:List<String>";
    private static final String SCHEMA = "Trivet-Schema";
    private static final String ICON = "Bundle-Icon";

    private final UnaryOperator<@Nullable String> main;
    private final UnaryOperator<@Nullable String> texts;

    private Headers(UnaryOperator<@Nullable String> main, UnaryOperator<@Nullable String> texts) {
        this.main = main;
        this.texts = texts;
    }

    static Headers of(OpenedJar jar) {
        return new Headers(jar.manifest().getMainAttributes()::getValue, jar::text);
    }

    static Headers of(Bundle bundle) {
        Dictionary<String, String> raw = bundle.getHeaders("");
        return new Headers(raw::get, name -> content(bundle.getEntry(name)));
    }

    private static @Nullable String content(@Nullable URL entry) {
        if (entry == null) {
            return null;
        }
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PluginId id() {
        String name = clauses(Constants.BUNDLE_SYMBOLICNAME).map(Clause::getName).findFirst().orElse("");
        if (!"2".equals(value(Constants.BUNDLE_MANIFESTVERSION)) || name.isEmpty()) {
            throw Refusal.of("plugins.no-bundle").asException();
        }
        try {
            return new PluginId(name);
        } catch (IllegalArgumentException strange) {
            throw Refusal.of("plugins.no-bundle").asException();
        }
    }

    /** Normal form of the version; a bundle without one has 0.0.0. */
    String version() {
        try {
            return org.osgi.framework.Version.parseVersion(value(Constants.BUNDLE_VERSION)).toString();
        } catch (IllegalArgumentException strange) {
            throw Refusal.of("plugins.bad-version", value(Constants.BUNDLE_VERSION)).asException();
        }
    }

    /** @throws org.trivetpos.kernel.RefusedException if it would reach into what is not its own */
    void judge(PluginId id) {
        if (!value(Constants.FRAGMENT_HOST).isEmpty()) {
            throw Refusal.of("plugins.fragment", value(Constants.FRAGMENT_HOST)).asException();
        }
        if (!value(Constants.DYNAMICIMPORT_PACKAGE).isEmpty()) {
            throw Refusal.of("plugins.imports-anything", value(Constants.DYNAMICIMPORT_PACKAGE)).asException();
        }
        String foreign = clauses(Constants.EXPORT_PACKAGE).map(Clause::getName).filter(name -> !id.owns(name))
                .sorted().collect(Collectors.joining(", "));
        if (!foreign.isEmpty()) {
            throw Refusal.of("plugins.exports-foreign", foreign, id.value()).asException();
        }
    }

    /** What its components offer to others; its own classes are nobody else's business. */
    List<String> contributions(PluginId id) {
        return clauses(Constants.PROVIDE_CAPABILITY).filter(clause -> clause.getName().equals(SERVICE))
                .map(clause -> clause.getAttribute(OFFERED)).filter(Objects::nonNull)
                .flatMap(classes -> Arrays.stream(classes.split(","))).map(String::strip)
                .filter(type -> !id.owns(type.substring(0, Math.max(0, type.lastIndexOf('.'))))).distinct().sorted()
                .toList();
    }

    /** What it says it will do; without a reason it is shown all the same. */
    List<Asked> asked() {
        return clauses(Constants.REQUIRE_CAPABILITY).filter(clause -> clause.getName().equals(Asked.NAMESPACE))
                .map(clause -> new Asked(Objects.requireNonNullElse(clause.getAttribute("permission"), ""),
                        words(Objects.requireNonNullElse(clause.getAttribute("why"), "")))).toList();
    }

    /** Services that its components want, as filters; whether somebody offers them is no question of resolving. */
    List<String> wanted() {
        return clauses(Constants.REQUIRE_CAPABILITY).filter(clause -> clause.getName().equals(SERVICE))
                .filter(clause -> !"optional".equals(clause.getDirective("resolution")))
                .map(clause -> clause.getDirective("filter")).filter(Objects::nonNull).distinct().sorted().toList();
    }

    String schema() {
        return value(SCHEMA);
    }

    String vendor() {
        return value(Constants.BUNDLE_VENDOR);
    }

    String licence() {
        return clauses("Bundle-License").map(Clause::getName).collect(Collectors.joining(", "));
    }

    /** The entry that is its picture; empty if it has none. */
    String icon() {
        return Arrays.stream(value(ICON).split("[,;]")).map(String::strip).filter(name -> name.endsWith(".png"))
                .findFirst().orElse("");
    }

    /** A header that people read: as it is, or looked up in both languages if it is a key. */
    LocalText text(String header) {
        return words(value(header));
    }

    private LocalText words(String said) {
        return words(said, "");
    }

    /**
     * @param said a text, or a key with a percent sign before it
     * @param file base name of files that may know the key before those of the manifest do; empty if there are none
     */
    LocalText words(String said, String file) {
        if (!said.startsWith("%")) {
            return LocalText.same(said);
        }
        String key = said.substring(1);
        String base = value(Constants.BUNDLE_LOCALIZATION);
        LocalText known = looked(base.isEmpty() ? Constants.BUNDLE_LOCALIZATION_DEFAULT_BASENAME : base, key,
                LocalText.same(key));
        return file.isEmpty() ? known : looked(file, key, known);
    }

    private LocalText looked(String file, String key, LocalText otherwise) {
        return new LocalText(
                looked(file + "_zh.properties", key, looked(file + ".properties", key, otherwise.zh())),
                looked(file + "_en.properties", key, looked(file + ".properties", key, otherwise.en())));
    }

    private String looked(String file, String key, String otherwise) {
        String content = texts.apply(file);
        if (content == null) {
            return otherwise;
        }
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException badEscape) {
            return otherwise;
        }
        return texts.getProperty(key, otherwise);
    }

    String value(String header) {
        @Nullable String value = main.apply(header);
        return value == null ? "" : value.strip();
    }

    private Stream<Clause> clauses(String header) {
        String said = value(header);
        if (said.isEmpty()) {
            return Stream.empty();
        }
        try {
            return Arrays.stream(Parser.parseHeader(said));
        } catch (IllegalArgumentException strange) {
            throw Refusal.of("plugins.bad-header", header).asException();
        }
    }
}
