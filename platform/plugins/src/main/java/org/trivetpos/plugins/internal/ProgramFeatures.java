package org.trivetpos.plugins.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.ShopKinds;

/** The program as Karaf's features describe it: one for each capability, one for each kind of shop. */
@Component(service = ProgramFeatures.class)
public final class ProgramFeatures implements Program {

    private static final String MAVEN = "mvn:";
    private static final EnumSet<Option> RESTARTING_NOBODY = EnumSet.of(Option.NoAutoRefreshBundles);

    private final FeaturesService features;
    private final Path home;

    @Activate
    public ProgramFeatures(BundleContext context, @Reference FeaturesService features) {
        this.features = features;
        this.home = Path.of(context.getProperty("karaf.home"));
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(checked(features::listFeatures)).map(Feature::getName)
                .filter(name -> name.startsWith(ShopKinds.PREFIX)).toList();
    }

    @Override
    public String description(String kind) {
        return Objects.requireNonNullElse(feature(kind).getDescription(), kind);
    }

    @Override
    public List<Part> plugins(String kind) {
        Set<String> locations = new LinkedHashSet<>();
        collect(kind, locations, new LinkedHashSet<>());
        return locations.stream().map(this::part).toList();
    }

    @Override
    public List<Part> plugins() {
        return kinds().stream().flatMap(kind -> plugins(kind).stream()).distinct()
                .sorted(Comparator.comparing(part -> part.id().value())).toList();
    }

    private void collect(String name, Set<String> locations, Set<String> seen) {
        if (!seen.add(name)) {
            return;
        }
        Feature feature = feature(name);
        feature.getDependencies().stream().map(Dependency::getName).forEach(needed -> collect(needed, locations, seen));
        feature.getBundles().stream().filter(bundle -> bundle.getStartLevel() == Bundles.START_LEVEL)
                .map(BundleInfo::getLocation).filter(location -> location.startsWith(MAVEN)).forEach(locations::add);
    }

    /** The folder {@code system} is a Maven repository. */
    private Part part(String location) {
        String[] parts = location.substring(MAVEN.length()).split("/");
        Path file = home.resolve("system").resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2])
                .resolve(parts[1] + "-" + parts[2] + ".jar");
        return checked(() -> {
            try (JarFile jar = new JarFile(file.toFile())) {
                Attributes headers = jar.getManifest().getMainAttributes();
                return new Part(new PluginId(headers.getValue(Constants.BUNDLE_SYMBOLICNAME)),
                        Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION)).toString(), file, location);
            }
        });
    }

    @Override
    public void bring(String kind) throws Exception {
        features.installFeature(feature(kind), RESTARTING_NOBODY);
    }

    @Override
    public void takeBack(String kind) throws Exception {
        Feature feature = feature(kind);
        features.uninstallFeature(feature.getName(), feature.getVersion(), RESTARTING_NOBODY);
    }

    private Feature feature(String name) {
        Feature found = checked(() -> features.getFeature(name));
        if (found == null) {
            throw new IllegalArgumentException("no feature " + name);
        }
        return found;
    }

    private interface Asking<T> {
        T ask() throws Exception;
    }

    private static <T> T checked(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (Exception unreadable) {
            throw new IllegalStateException("the program's features cannot be read", unreadable);
        }
    }
}
