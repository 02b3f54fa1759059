package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.spi.SettingSource;

/**
 * Makes settings of the metatype of plugins, and configurations of their components of those settings. The values are
 * in the shop's database; a configuration is only what the container needs of them, without the secrets, which are put
 * in on the way to the component. It is ready before a plugin starts, so that nothing starts twice.
 */
@Component(service = Forms.class, immediate = true)
public final class Forms implements SynchronousBundleListener {

    /** In configurations that are made here: of which plugin. */
    static final String OF = ".trivet.plugin";
    private static final String FROM_A_FILE = "felix.fileinstall.filename";
    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

    private final BundleContext context;
    private final Bundles bundles;
    private final Settings settings;
    private final ConfigurationAdmin configurations;
    private final Map<Bundle, Shown> shown = new ConcurrentHashMap<>();
    /** Names of the bundles for which configurations were made. */
    private final Set<String> configured = ConcurrentHashMap.newKeySet();

    @Activate
    public Forms(BundleContext context, @Reference Doorway door, @Reference Settings settings,
            @Reference ConfigurationAdmin configurations) {
        this.context = context;
        this.bundles = door.bundles();
        this.settings = settings;
        this.configurations = configurations;
        find("(" + OF + "=*)").forEach(made -> configured.add((String) made.getProperties().get(OF)));
        context.addBundleListener(this);
        bundles.plugins().stream().filter(bundle -> (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0)
                .forEach(this::show);
    }

    @Deactivate
    public void close() {
        context.removeBundleListener(this);
        List.copyOf(shown.keySet()).forEach(this::hide);
    }

    /** The forms of a running plugin, and whatever stands for them. */
    private record Shown(List<Form> forms, List<ServiceRegistration<?>> services) { }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        switch (event.getType()) {
            case BundleEvent.STARTING, BundleEvent.LAZY_ACTIVATION -> {
                if (bundles.isPlugin(bundle)) {
                    show(bundle);
                }
            }
            case BundleEvent.STOPPED -> hide(bundle);
            case BundleEvent.UNINSTALLED -> made(bundle).forEach(Forms::delete);
            default -> { }
        }
    }

    private void show(Bundle bundle) {
        List<Form> forms = forms(bundle);
        List<String> pids = forms.stream().map(Form::pid).toList();
        made(bundle).stream().filter(old -> !pids.contains(old.getPid())).forEach(Forms::delete);
        if (forms.isEmpty()) {
            return;
        }
        List<ServiceRegistration<?>> services = new ArrayList<>();
        forms.forEach(form -> services.add(context.registerService(ConfigurationPlugin.class,
                (to, values) -> add(form.secret(settings), values), properties("cm.target", form.pid()))));
        forms.forEach(form -> deliver(bundle.getSymbolicName(), form));
        // in the plugin's name, whose settings they are: they go when it stops
        services.add(bundle.getBundleContext().registerService(SettingSource.class,
                new Source(bundle.getSymbolicName(), forms), null));
        hide(shown.put(bundle, new Shown(forms, services)));
    }

    private static Dictionary<String, Object> properties(String key, Object value) {
        return new Hashtable<>(Map.of(key, value));
    }

    private static void add(Dictionary<String, Object> more, Dictionary<String, Object> values) {
        Collections.list(more.keys()).forEach(key -> values.put(key, more.get(key)));
    }

    private void hide(Bundle bundle) {
        hide(shown.remove(bundle));
    }

    private static void hide(@Nullable Shown old) {
        if (old != null) {
            old.services.forEach(service -> {
                try {
                    service.unregister();
                } catch (IllegalStateException gone) {
                    LOG.debug("a plugin has taken its settings along", gone);
                }
            });
        }
    }

    private static List<Form> forms(Bundle bundle) {
        Enumeration<URL> files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
        if (files == null) {
            return List.of();
        }
        Headers headers = Headers.of(bundle);
        PluginId id = Bundles.id(bundle);
        List<Form> forms = new ArrayList<>();
        for (URL file : Collections.list(files)) {
            try (InputStream content = file.openStream()) {
                // the settings of others are none of its business
                Metatype.read(content, headers::words).stream().filter(form -> id.owns(form.pid()))
                        .forEach(forms::add);
            } catch (IOException | XMLStreamException unreadable) {
                LOG.warn("{} is no metatype: the settings in it have no form", file, unreadable);
            }
        }
        return forms;
    }

    /** The settings of one plugin at the gate where all others stand. */
    private final class Source implements SettingSource {

        private final String plugin;
        private final List<Form> forms;

        Source(String plugin, List<Form> forms) {
            this.plugin = plugin;
            this.forms = forms;
        }

        @Override
        public List<Setting> settings() {
            return forms.stream().flatMap(form -> form.settings().stream()).toList();
        }

        @Override
        public void changed(Setting setting) {
            forms.stream().filter(form -> form.has(setting)).forEach(form -> deliver(plugin, form));
        }
    }

    /** A person on the machine who has written a file for it knows better: that is left alone. */
    private synchronized void deliver(String plugin, Form form) {
        try {
            Optional<Configuration> there = find("(service.pid=" + form.pid() + ")").stream().findFirst();
            Dictionary<String, Object> now = there.map(Configuration::getProperties).orElse(null);
            if (now != null && now.get(FROM_A_FILE) != null) {
                LOG.info("{} sets up {}: what the office says of it does not count", now.get(FROM_A_FILE), form.pid());
                return;
            }
            Dictionary<String, Object> values = form.open(settings).orElse(null);
            if (values == null) {
                there.filter(old -> old.getProperties().get(OF) != null).ifPresent(Forms::delete);
                return;
            }
            values.put(OF, plugin);
            configured.add(plugin);
            Configuration configuration = configurations.getConfiguration(form.pid(), "?");
            if (form.secret(settings).isEmpty()) {
                configuration.updateIfDifferent(values);
            } else {
                configuration.update(values);
            }
        } catch (IOException failure) {
            LOG.error("{} could not be configured; it goes on with what it has", form.pid(), failure);
        }
    }

    private List<Configuration> made(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name != null && configured.contains(name) ? find("(" + OF + "=" + name + ")") : List.of();
    }

    private List<Configuration> find(String filter) {
        try {
            Configuration[] found = configurations.listConfigurations(filter);
            return found == null ? List.of() : Arrays.stream(found).filter(Objects::nonNull).toList();
        } catch (IOException | InvalidSyntaxException failure) {
            LOG.error("the configurations {} cannot be looked up", filter, failure);
            return List.of();
        }
    }

    private static void delete(Configuration configuration) {
        try {
            configuration.delete();
        } catch (IOException failure) {
            LOG.warn("the configuration {} stays behind", configuration.getPid(), failure);
        }
    }
}
