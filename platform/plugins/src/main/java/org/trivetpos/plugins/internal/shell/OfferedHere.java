package org.trivetpos.plugins.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.trivetpos.checker.Offered;

/** What this shop offers to plugins now: the packages that its bundles export. */
final class OfferedHere implements Offered {

    private final List<BundleCapability> packages;

    OfferedHere(BundleContext context) {
        packages = Arrays.stream(context.getBundles()).map(bundle -> bundle.adapt(BundleWiring.class))
                .filter(wiring -> wiring != null).flatMap(wiring -> wiring.getCapabilities(
                        PackageNamespace.PACKAGE_NAMESPACE).stream()).toList();
    }

    @Override
    public Collection<Version> versions(String packageName) {
        return offers(packageName).map(offer -> (Version) offer.getAttributes()
                .getOrDefault(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE, Version.emptyVersion))
                .sorted().distinct().toList();
    }

    private Stream<BundleCapability> offers(String packageName) {
        return packages.stream().filter(offer -> packageName.equals(offer.getAttributes()
                .get(PackageNamespace.PACKAGE_NAMESPACE)));
    }

    @Override
    public Optional<byte[]> type(String className) {
        String file = className.replace('.', '/') + ".class";
        return offers(className.substring(0, Math.max(0, className.lastIndexOf('.'))))
                .map(offer -> offer.getRevision().getBundle()).findFirst().flatMap(bundle -> content(bundle, file));
    }

    private static Optional<byte[]> content(Bundle bundle, String file) {
        if (bundle.getBundleId() == 0) {
            // the JDK and the framework: nothing there that a plugin could wrongly implement
            return Optional.empty();
        }
        try (InputStream in = bundle.adapt(BundleWiring.class).getClassLoader().getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
