package org.trivetpos.plugins.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Requirement;

/**
 * What a requirement asks for, as people say it.
 *
 * @param name of the package, the bundle, or whatever it is
 * @param versions in mathematical notation, {@code [1.0,2.0)}; empty if any will do
 */
record Needed(String name, String versions) {

    private static final Pattern FROM = Pattern.compile("\\((?:bundle-)?version>=([^)]*)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]*)\\)\\)");
    private static final Pattern UP_TO = Pattern.compile("\\((?:bundle-)?version<=([^)]*)\\)");

    static Needed of(Requirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        String namespace = requirement.getNamespace();
        Matcher name = Pattern.compile("\\(" + Pattern.quote(namespace) + "=([^)]*)\\)").matcher(filter);
        if (!name.find()) {
            return new Needed(namespace + " " + filter, "");
        }
        Matcher below = BELOW.matcher(filter);
        Matcher upTo = UP_TO.matcher(filter);
        Matcher from = FROM.matcher(BELOW.matcher(filter).replaceAll(""));
        String least = from.find() ? from.group(1) : "";
        if (below.find()) {
            return new Needed(name.group(1), "[" + least + "," + below.group(1) + ")");
        }
        if (upTo.find()) {
            return new Needed(name.group(1), "[" + least + "," + upTo.group(1) + "]");
        }
        return new Needed(name.group(1), least);
    }

    static String versionOf(String namespace) {
        return switch (namespace) {
            case BundleNamespace.BUNDLE_NAMESPACE, HostNamespace.HOST_NAMESPACE ->
                    BundleNamespace.CAPABILITY_BUNDLE_VERSION_ATTRIBUTE;
            default -> PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE;
        };
    }

    @Override
    public String toString() {
        return versions.isEmpty() ? name : name + " " + versions;
    }
}
