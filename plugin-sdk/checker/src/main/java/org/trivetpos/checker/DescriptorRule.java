package org.trivetpos.checker;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** What a plugin must say of itself, so that a manager can decide about it in either language. */
final class DescriptorRule implements Checker.Rule {

    private static final String LICENCE = "Bundle-License";
    private static final String SCHEMA = "Trivet-Schema";
    private static final String PERMISSION = "org.trivetpos.permission";

    @Override
    public void check(PluginJar plugin, Offered offered, List<Finding> findings) {
        if (version(plugin).equals(Version.emptyVersion)) {
            findings.add(Finding.of(Code.NO_VERSION, Constants.BUNDLE_VERSION));
        }
        Stream.of(Constants.BUNDLE_NAME, Constants.BUNDLE_DESCRIPTION)
                .forEach(header -> words(plugin, header, plugin.value(header), findings));
        if (plugin.value(Constants.BUNDLE_VENDOR).isEmpty()) {
            findings.add(Finding.of(Code.NO_VENDOR, Constants.BUNDLE_VENDOR));
        }
        if (plugin.value(LICENCE).isEmpty()) {
            findings.add(Finding.of(Code.NO_LICENCE, LICENCE));
        }
        Map.of(Constants.FRAGMENT_HOST, Code.FRAGMENT, Constants.DYNAMICIMPORT_PACKAGE, Code.DYNAMIC_IMPORT,
                Constants.REQUIRE_BUNDLE, Code.REQUIRE_BUNDLE).forEach((header, code) -> {
                    if (!plugin.value(header).isEmpty()) {
                        findings.add(Finding.of(code, header, plugin.value(header)));
                    }
                });
        permissions(plugin, findings);
        String schema = plugin.value(SCHEMA);
        if (!schema.isEmpty() && plugin.files().stream().noneMatch(file ->
                file.matches("db/\\Q" + schema + "\\E/V\\d+.*\\.sql"))) {
            findings.add(Finding.of(Code.SCHEMA_WITHOUT_SCRIPTS, SCHEMA, schema));
        }
        plugin.tooNew().entrySet().stream().sorted(Map.Entry.comparingByKey()).limit(1).forEach(one ->
                findings.add(Finding.of(Code.JAVA_TOO_NEW, one.getKey(), plugin.tooNew().size(), one.getValue() - 44)));
    }

    private static Version version(PluginJar plugin) {
        try {
            return Version.parseVersion(plugin.value(Constants.BUNDLE_VERSION));
        } catch (IllegalArgumentException strange) {
            return Version.emptyVersion;
        }
    }

    private static void permissions(PluginJar plugin, List<Finding> findings) {
        for (Clause asked : plugin.clauses(Constants.REQUIRE_CAPABILITY)) {
            if (!asked.getName().equals(PERMISSION)) {
                continue;
            }
            String what = Objects.requireNonNullElse(asked.getAttribute("permission"), "");
            String why = Objects.requireNonNullElse(asked.getAttribute("why"), "");
            if (what.isBlank() || why.isBlank()) {
                findings.add(Finding.of(Code.PERMISSION_WITHOUT_REASON, Constants.REQUIRE_CAPABILITY, what));
            } else {
                words(plugin, PERMISSION + " " + what, why, findings);
            }
        }
    }

    private static void words(PluginJar plugin, String where, String said, List<Finding> findings) {
        if (said.isEmpty()) {
            findings.add(Finding.of(Code.HEADER_MISSING, where));
        } else if (!said.startsWith("%")) {
            findings.add(Finding.of(Code.HEADER_ONE_LANGUAGE, where, said));
        } else if (Stream.of("zh", "en").anyMatch(language -> plugin.localized(said.substring(1), language) == null)) {
            findings.add(Finding.of(Code.HEADER_KEY_UNKNOWN, where, said.substring(1)));
        }
    }
}
