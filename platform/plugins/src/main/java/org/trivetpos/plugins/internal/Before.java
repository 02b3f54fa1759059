package org.trivetpos.plugins.internal;

import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.store.SettingsBefore;

/** Settings and configurations of a plugin as they were before its change; nothing is written unless one is touched. */
@Component(service = Before.class)
public final class Before {

    private static final Logger LOG = LoggerFactory.getLogger(Before.class);

    private final SettingsBefore settings;
    private final ConfigurationsBefore configurations;

    @Activate
    public Before(BundleContext context, @Reference SettingsBefore settings,
            @Reference ConfigurationAdmin configurations) {
        this.settings = settings;
        this.configurations = new ConfigurationsBefore(context, configurations);
    }

    /** Also once it ended in the middle of a change: what was kept stays for the next one. */
    @Deactivate
    public void close() {
        configurations.close();
    }

    /** @param location of its bundle */
    void keep(PluginId id, String location) {
        settings.keep(id.value());
        configurations.keep(id, location);
    }

    /** True if something was touched since. */
    boolean isKept() {
        return settings.isKept() || configurations.isKept();
    }

    /** Puts back what was kept, also by the run before. May be repeated. */
    void restore() {
        settings.restore();
        configurations.restore();
    }

    /** What cannot be forgotten now is when the next change begins. */
    void forget() {
        try {
            configurations.forget();
            settings.forget();
        } catch (RuntimeException failure) {
            LOG.warn("what the settings of a plugin were before its change is still kept", failure);
        }
    }
}
