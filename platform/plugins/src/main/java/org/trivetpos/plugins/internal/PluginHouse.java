package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.plugins.PluginFile;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.plugins.Signature;

/** Lets plugin files in as far as the table where they are looked at. */
@Component
@Designate(ocd = PluginHouse.Config.class)
public final class PluginHouse implements Plugins {

    private static final Logger LOG = LoggerFactory.getLogger(PluginHouse.class);

    /** What a shop may set. */
    @ObjectClassDefinition(name = "Plugins")
    public @interface Config {

        @AttributeDefinition(description = "Size of a plugin's file at most, in megabytes")
        int most_megabytes() default 64;

        @AttributeDefinition(description = "Size of its entries at most, unpacked, in megabytes")
        int most_unpacked_megabytes() default 256;

        @AttributeDefinition(description = "Entries at most, those of jars in it included")
        int most_entries() default 20_000;
    }

    private final TrustedSigners trusted;
    private final Limits limits;

    @Activate
    public PluginHouse(BundleContext context, Config config) {
        this(Path.of(context.getProperty("trivet.data")).resolve("etc"),
                new Limits(config.most_megabytes() * Limits.MEGABYTE,
                        config.most_unpacked_megabytes() * Limits.MEGABYTE, config.most_entries()));
    }

    PluginHouse(Path etc, Limits limits) {
        this.trusted = new TrustedSigners(etc);
        this.limits = limits;
    }

    @Override
    public PluginFile check(Path file) {
        try {
            long bytes = Files.isRegularFile(file) ? Files.size(file) : -1;
            if (bytes < 0) {
                throw Refusal.of("plugins.no-file", file.toString()).asException();
            }
            if (bytes > limits.fileBytes()) {
                throw Refusal.of("plugins.too-large", limits.fileBytes() / Limits.MEGABYTE).asException();
            }
            OpenedJar jar = OpenedJar.read(file, limits);
            Headers headers = new Headers(jar);
            PluginId id = headers.id();
            headers.judge(id);
            return new PluginFile(id, headers.version(), headers.text(Constants.BUNDLE_NAME),
                    headers.text(Constants.BUNDLE_DESCRIPTION), headers.vendor(), headers.licence(),
                    headers.contributions(), headers.schema(), bytes, signature(jar));
        } catch (IOException failure) {
            LOG.warn("{} cannot be read as a plugin", file, failure);
            throw Refusal.of("plugins.unreadable", file.toString()).asException();
        }
    }

    private Signature signature(OpenedJar jar) {
        String broken = jar.broken();
        if (broken != null) {
            return new Signature.Broken(broken);
        }
        Set<X509Certificate> signers = jar.signers();
        if (signers == null) {
            return new Signature.Unsigned();
        }
        // each entry is signed, but not all of them by one
        return signers.isEmpty() ? new Signature.Unsigned() : trusted.judge(signers);
    }
}
