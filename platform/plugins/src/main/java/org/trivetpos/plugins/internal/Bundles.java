package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.Version;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.trivetpos.plugins.PluginId;

/** The framework as this room sees it: plugins are bundles, and so is the house. */
final class Bundles {

    /** What the program brings and a shop may replace says so in this standard header. */
    private static final String CATEGORY = "plugin";
    private static final String OURS = "trivet-plugin:";
    /** Where what a shop chooses starts: after the house, before the login page. */
    static final int START_LEVEL = 26;
    private static final Duration REFRESHED_WITHIN = Duration.ofSeconds(30);

    private final BundleContext context;
    private final Shelf shelf;
    private final Program program;
    private final AtomicLong changes = new AtomicLong();

    Bundles(BundleContext context, Shelf shelf, Program program) {
        this.context = context;
        this.shelf = shelf;
        this.program = program;
        context.addBundleListener((SynchronousBundleListener) event -> changes.incrementAndGet());
    }

    /** Grows whenever any bundle comes, changes or goes. */
    long generation() {
        return changes.get();
    }

    List<Bundle> plugins() {
        return Arrays.stream(context.getBundles()).filter(this::isPlugin).toList();
    }

    Optional<Bundle> find(PluginId id) {
        return Arrays.stream(context.getBundles()).filter(bundle -> id.value().equals(bundle.getSymbolicName()))
                .findFirst();
    }

    /** What somebody brought, what the program marks as one, and whatever has taken the place of that. */
    boolean isPlugin(Bundle bundle) {
        return added(bundle) || CATEGORY.equals(bundle.getHeaders("").get(Constants.BUNDLE_CATEGORY))
                || bundle.getSymbolicName() != null && shelf.wanted(bundle.getSymbolicName()).isPresent();
    }

    /** True if somebody brought it; false if the program did. */
    static boolean added(Bundle bundle) {
        return bundle.getLocation().startsWith(OURS);
    }

    /** Where its bundle is from, or would be if somebody brought it. */
    String location(PluginId id) {
        return find(id).map(Bundle::getLocation).orElse(OURS + id);
    }

    static PluginId id(Bundle bundle) {
        return new PluginId(bundle.getSymbolicName());
    }

    static String version(Bundle bundle) {
        return bundle.getVersion().toString();
    }

    static boolean runs(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE;
    }

    /** Others that are wired to it and restart when its packages change hands. */
    List<Bundle> restartedWith(Bundle bundle) {
        return wiring().getDependencyClosure(List.of(bundle)).stream().filter(other -> other != bundle).toList();
    }

    Collection<Bundle> all() {
        return Stream.of(context.getBundles()).toList();
    }

    FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** Puts the content of a file in the plugin's place, stopped; the plugin is installed if it is not there. */
    Bundle place(PluginId id, Path file) throws BundleException, IOException {
        try (InputStream content = Files.newInputStream(file)) {
            Optional<Bundle> present = find(id);
            if (present.isPresent()) {
                replace(present.get(), content);
                return present.get();
            }
            return atItsLevel(context.installBundle(OURS + id, content));
        }
    }

    private static Bundle atItsLevel(Bundle bundle) {
        bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
        return bundle;
    }

    /** Likewise, what the program brings. */
    Bundle placeShipped(PluginId id) throws BundleException, IOException {
        Optional<Bundle> present = find(id);
        if (present.isPresent()) {
            try (InputStream content = shipped(present.get())) {
                replace(present.get(), content);
            }
            return present.get();
        }
        Program.Part part = program.plugin(id)
                .orElseThrow(() -> new IOException("the program does not bring " + id));
        return atItsLevel(context.installBundle(part.location()));
    }

    Path shippedFile(PluginId id) {
        return program.plugin(id).orElseThrow().file();
    }

    /** Plugins of the program that are not there. */
    List<Program.Part> missing() {
        return program.plugins().stream().filter(part -> find(part.id()).isEmpty()).toList();
    }

    /** The version of a file on the shelf, as the shelf names it; empty if that cannot be told. */
    String version(Bundle bundle, String file) {
        return file.equals(Shelf.SHIPPED) ? shippedVersion(bundle) : Shelf.Wanted.version(file);
    }

    private static String shippedVersion(Bundle bundle) {
        try (JarInputStream jar = new JarInputStream(shipped(bundle))) {
            return jar.getManifest() == null ? ""
                    : Version.parseVersion(jar.getManifest().getMainAttributes().getValue(Constants.BUNDLE_VERSION))
                            .toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static InputStream shipped(Bundle bundle) throws IOException {
        String location = bundle.getLocation();
        String url = location.startsWith("reference:") ? location.substring("reference:".length()) : location;
        return URI.create(url).toURL().openStream();
    }

    private void replace(Bundle bundle, InputStream content) throws BundleException {
        bundle.stop(Bundle.STOP_TRANSIENT);
        bundle.update(content);
        settle(bundle);
    }

    void remove(Bundle bundle) throws BundleException {
        bundle.stop(Bundle.STOP_TRANSIENT);
        bundle.uninstall();
        settle(bundle);
    }

    /** If others are still wired to what it was, they are wired anew; else nothing is restarted. */
    private void settle(Bundle bundle) throws BundleException {
        if (!wiring().getRemovalPendingBundles().contains(bundle)) {
            return;
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        wiring().refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        try {
            if (!refreshed.await(REFRESHED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BundleException("those that use " + bundle + " were not wired anew in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BundleException("interrupted while " + bundle + " was wired anew", interrupted);
        }
    }
}
