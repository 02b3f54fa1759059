package org.trivetpos.checker;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.utils.manifest.Clause;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * An import takes the versions with which the plugin can work, and no others: up to the next major one, or up to the
 * next minor one where it implements what only the house implements. That is what bnd writes by itself.
 */
final class ImportRule implements Checker.Rule {

    private static final String PROVIDER = "org.osgi.annotation.versioning.ProviderType";
    private static final String OURS = "org.trivetpos.";

    @Override
    public void check(PluginJar plugin, Offered offered, List<Finding> findings) {
        Set<String> implemented = implemented(plugin, offered);
        for (Clause clause : plugin.clauses(Constants.IMPORT_PACKAGE)) {
            // a plugin that imports what it exports lets another take its place: versions are its own affair
            if (!clause.getName().startsWith("java.") && !plugin.owns(clause.getName())) {
                check(clause, offered, implemented, findings);
            }
        }
    }

    private static void check(Clause clause, Offered offered, Set<String> implemented, List<Finding> findings) {
        String name = clause.getName();
        boolean optional = Constants.RESOLUTION_OPTIONAL.equals(clause.getDirective(Constants.RESOLUTION_DIRECTIVE));
        List<Version> there = List.copyOf(offered.versions(name));
        if (there.isEmpty()) {
            if (!optional) {
                findings.add(Finding.of(Code.IMPORT_NOT_OFFERED, name));
            }
            return;
        }
        if (there.equals(List.of(Version.emptyVersion))) {
            // the JDK and the framework have packages without versions
            return;
        }
        String said = clause.getAttribute(Constants.VERSION_ATTRIBUTE);
        String latest = there.getLast().toString();
        VersionRange range = range(said);
        if (range == null) {
            findings.add(Finding.of(Code.IMPORT_WITHOUT_VERSION, weight(name), name, latest));
            return;
        }
        if (there.stream().noneMatch(range::includes)) {
            findings.add(Finding.of(Code.IMPORT_OTHER_VERSION, optional ? Severity.WARNING : Severity.ERROR, name, said,
                    latest));
        }
        Version floor = range.getLeft();
        Version ceiling = range.getRight();
        Version nextMajor = new Version(floor.getMajor() + 1, 0, 0);
        Version nextMinor = new Version(floor.getMajor(), floor.getMinor() + 1, 0);
        if (ceiling == null) {
            findings.add(Finding.of(Code.IMPORT_WITHOUT_END, weight(name), name, said, range(floor, nextMajor)));
        } else if (beyond(range, nextMajor)) {
            findings.add(Finding.of(Code.IMPORT_TOO_WIDE, weight(name), name, said, range(floor, nextMajor)));
        } else if (implemented.contains(name) && beyond(range, nextMinor)) {
            findings.add(Finding.of(Code.IMPORT_TOO_WIDE_FOR_PROVIDER, name, said, range(floor, nextMinor)));
        }
    }

    /** Our own packages change; what others promise about theirs is not for us to say. */
    private static Severity weight(String packageName) {
        return packageName.startsWith(OURS) ? Severity.ERROR : Severity.WARNING;
    }

    private static boolean beyond(VersionRange range, Version limit) {
        return range.getRight().compareTo(limit) > 0
                || range.getRight().equals(limit) && range.getRightType() == VersionRange.RIGHT_CLOSED;
    }

    private static String range(Version from, Version below) {
        return "[" + from.getMajor() + "." + from.getMinor() + "," + below.getMajor()
                + (below.getMinor() == 0 ? "" : "." + below.getMinor()) + ")";
    }

    private static @Nullable VersionRange range(@Nullable String said) {
        try {
            return said == null || said.isBlank() ? null : new VersionRange(said);
        } catch (IllegalArgumentException strange) {
            return null;
        }
    }

    /** Packages of which it implements a type that only the house implements. */
    private static Set<String> implemented(PluginJar plugin, Offered offered) {
        return plugin.classes().stream().flatMap(facts -> facts.supertypes().stream()).distinct()
                .filter(type -> offered.type(type).map(ClassFacts::of)
                        .filter(facts -> facts.annotations().contains(PROVIDER)).isPresent())
                .map(PluginJar::packageOf).collect(Collectors.toSet());
    }
}
