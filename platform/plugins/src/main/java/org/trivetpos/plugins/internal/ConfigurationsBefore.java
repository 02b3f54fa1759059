package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.SynchronousConfigurationListener;
import org.trivetpos.plugins.PluginId;

/**
 * Configurations of one plugin as they were before it was changed. As soon as one of them is touched, what it was is
 * laid down beside it, as one more configuration, where it is known also after a crash; usually none is. Those that
 * follow from the plugin's settings are left out: they become as before with them.
 */
final class ConfigurationsBefore implements SynchronousConfigurationListener {

    private static final String COPY = "org.trivetpos.plugins.before.";
    private static final String PID = ".trivet.before.pid";
    private static final String FACTORY = ".trivet.before.factory";
    private static final String LOCATION = ".trivet.before.location";
    private static final String PRESENT = ".trivet.before.present";

    private final BundleContext context;
    private final ConfigurationAdmin admin;
    private final Map<String, Dictionary<String, Object>> before = new ConcurrentHashMap<>();
    private volatile @Nullable Whose whose;
    private volatile boolean anyKept;
    private @Nullable ServiceRegistration<?> listening;

    ConfigurationsBefore(BundleContext context, ConfigurationAdmin admin) {
        this.context = context;
        this.admin = admin;
    }

    private record Whose(PluginId id, String location) {

        boolean owns(Configuration configuration) {
            return id.owns(configuration.getPid()) || location.equals(configuration.getBundleLocation());
        }
    }

    void keep(PluginId id, String location) {
        deafen();
        List<Configuration> all = all();
        // what a run before left of another change
        all.stream().filter(ConfigurationsBefore::isCopy).forEach(ConfigurationsBefore::delete);
        anyKept = false;
        Whose now = new Whose(id, location);
        all.stream().filter(now::owns).forEach(one -> before.put(one.getPid(), copy(one)));
        whose = now;
        if (listening == null) {
            listening = context.registerService(SynchronousConfigurationListener.class, this, null);
        }
    }

    private static Dictionary<String, Object> copy(Configuration configuration) {
        Dictionary<String, Object> copy = new Hashtable<>();
        Dictionary<String, Object> values = configuration.getProperties();
        Collections.list(values.keys()).forEach(key -> copy.put(key, values.get(key)));
        copy.remove(Constants.SERVICE_PID);
        copy.remove(ConfigurationAdmin.SERVICE_FACTORYPID);
        copy.put(PID, configuration.getPid());
        copy.put(PRESENT, true);
        copy.put(FACTORY, Optional.ofNullable(configuration.getFactoryPid()).orElse(""));
        copy.put(LOCATION, Optional.ofNullable(configuration.getBundleLocation()).orElse("?"));
        return copy;
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        Whose now = whose;
        String pid = event.getPid();
        if (now == null || pid.startsWith(COPY) || event.getType() == ConfigurationEvent.CM_LOCATION_CHANGED) {
            return;
        }
        Dictionary<String, Object> was = before.get(pid);
        Optional<Configuration> is = find(pid);
        boolean own = was != null || is.filter(now::owns).isPresent();
        boolean ofSettings = was != null ? was.get(Forms.OF) != null
                : is.filter(one -> one.getProperties().get(Forms.OF) != null).isPresent();
        if (!own || ofSettings || find(COPY + pid).isPresent()) {
            return;
        }
        anyKept = true;
        try {
            admin.getConfiguration(COPY + pid, null)
                    .update(was != null ? was : new Hashtable<>(Map.of(PID, pid, PRESENT, false)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isKept() {
        return anyKept;
    }

    /** May be repeated. */
    void restore() {
        deafen();
        for (Configuration copy : copies()) {
            try {
                putBack(copy.getProperties());
                copy.delete();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void putBack(Dictionary<String, Object> copy) throws IOException {
        String pid = (String) copy.get(PID);
        Optional<Configuration> there = find(pid);
        if (copy.get(PRESENT).equals(false)) {
            if (there.isPresent()) {
                there.get().delete();
            }
            return;
        }
        Configuration configuration = there.isPresent() ? there.get()
                : made(pid, (String) copy.get(FACTORY), (String) copy.get(LOCATION));
        List.of(PID, PRESENT, FACTORY, LOCATION, Constants.SERVICE_PID).forEach(copy::remove);
        configuration.update(copy);
    }

    private Configuration made(String pid, String factory, String location) throws IOException {
        if (factory.isEmpty()) {
            return admin.getConfiguration(pid, location);
        }
        return pid.startsWith(factory + "~")
                ? admin.getFactoryConfiguration(factory, pid.substring(factory.length() + 1), location)
                : admin.createFactoryConfiguration(factory, location);
    }

    void forget() {
        deafen();
        if (anyKept) {
            copies().forEach(ConfigurationsBefore::delete);
            anyKept = false;
        }
    }

    private static void delete(Configuration copy) {
        try {
            copy.delete();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void close() {
        deafen();
        if (listening != null) {
            listening.unregister();
            listening = null;
        }
    }

    private void deafen() {
        whose = null;
        before.clear();
    }

    private static boolean isCopy(Configuration one) {
        return one.getPid().startsWith(COPY);
    }

    private List<Configuration> copies() {
        return all().stream().filter(ConfigurationsBefore::isCopy).toList();
    }

    private Optional<Configuration> find(String pid) {
        return all().stream().filter(one -> one.getPid().equals(pid)).findFirst();
    }

    private List<Configuration> all() {
        try {
            Configuration[] found = admin.listConfigurations(null);
            return found == null ? List.of() : Arrays.asList(found);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
