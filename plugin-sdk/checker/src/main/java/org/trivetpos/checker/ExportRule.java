package org.trivetpos.checker;

import java.util.List;
import org.apache.felix.utils.manifest.Clause;
import org.osgi.framework.Constants;

/** A plugin exports packages of its own prefix, with versions. */
final class ExportRule implements Checker.Rule {

    @Override
    public void check(PluginJar plugin, Offered offered, List<Finding> findings) {
        for (Clause clause : plugin.clauses(Constants.EXPORT_PACKAGE)) {
            if (!plugin.owns(clause.getName())) {
                findings.add(Finding.of(Code.EXPORT_FOREIGN, clause.getName(), plugin.symbolicName()));
            } else if (clause.getAttribute(Constants.VERSION_ATTRIBUTE) == null) {
                findings.add(Finding.of(Code.EXPORT_WITHOUT_VERSION, clause.getName()));
            }
        }
    }
}
