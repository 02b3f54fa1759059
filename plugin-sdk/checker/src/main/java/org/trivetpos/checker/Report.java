package org.trivetpos.checker;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found, the heaviest first.
 *
 * @param findings none if the plugin is well
 */
public record Report(List<Finding> findings) {

    public Report {
        findings = findings.stream().distinct().sorted(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::code).thenComparing(Finding::where)).toList();
    }

    /** True if the plugin should not be given to anybody. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Findings of that weight. */
    public List<Finding> of(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).toList();
    }

    /** Both together. */
    public Report and(List<Finding> others) {
        return new Report(Stream.concat(findings.stream(), others.stream()).toList());
    }

    /** As text for people, in one language. */
    public String in(Locale locale) {
        return findings.stream().map(finding -> finding.in(locale)).collect(Collectors.joining("\n"));
    }
}
