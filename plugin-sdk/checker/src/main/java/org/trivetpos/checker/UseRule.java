package org.trivetpos.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.felix.utils.manifest.Clause;
import org.osgi.framework.Constants;

/** What its classes use is in it or imported, and is nobody's inside. */
final class UseRule implements Checker.Rule {

    private static final String OURS = "org.trivetpos.";

    @Override
    public void check(PluginJar plugin, Offered offered, List<Finding> findings) {
        Set<String> here = plugin.packages();
        Set<String> imported = new HashSet<>();
        for (Clause clause : plugin.clauses(Constants.IMPORT_PACKAGE)) {
            imported.add(clause.getName());
            if (isInternal(plugin, clause.getName())) {
                findings.add(Finding.of(Code.INTERNAL, weight(clause.getName()), Constants.IMPORT_PACKAGE,
                        clause.getName()));
            }
        }
        Set<String> told = new HashSet<>();
        for (ClassFacts facts : plugin.classes()) {
            boolean own = plugin.owns(PluginJar.packageOf(facts.name()));
            for (String used : facts.uses()) {
                if (used.isEmpty() || used.startsWith("java.") || here.contains(used)) {
                    continue;
                }
                if (isInternal(plugin, used) && used.startsWith(OURS) && told.add(used)) {
                    findings.add(Finding.of(Code.INTERNAL, facts.name(), used));
                } else if (!imported.contains(used) && told.add(used)) {
                    // a library inside may know others that are never there
                    findings.add(Finding.of(Code.USE_WITHOUT_IMPORT, own ? Severity.ERROR : Severity.WARNING,
                            facts.name(), used));
                }
            }
        }
    }

    private static boolean isInternal(PluginJar plugin, String packageName) {
        return !plugin.owns(packageName) && (packageName.endsWith(".internal") || packageName.contains(".internal."));
    }

    private static Severity weight(String packageName) {
        return packageName.startsWith(OURS) ? Severity.ERROR : Severity.WARNING;
    }
}
