package org.trivetpos.plugins;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;

/**
 * The plugins of this shop: what is there, what a change would mean, and the change itself while the shop trades.
 * Thread-safe; one change at a time.
 */
@ProviderType
public interface Plugins {

    /** To change anything here. */
    Permission MANAGE = new Permission("plugins.manage", new LocalText("管理插件", "Manage plugins"));

    /**
     * Reads a file that wants to be a plugin, without running anything of it and without changing anything. The file
     * may be hostile: what is read is limited in size, number and depth.
     *
     * @throws org.trivetpos.kernel.RefusedException in words, if it can never be a plugin: it is too large, no jar
     *         or no bundle, unpacks to too much, offers packages that are not its own, attaches itself to another
     *         bundle, or asks for every package there is. A missing or foreign signature is no refusal here, but told.
     */
    PluginFile check(Path file);

    /** Every plugin that is there, by symbolic name. */
    List<InstalledPlugin> installed();

    /**
     * What a change would mean; nothing is changed. Takes some tens of milliseconds.
     *
     * @throws org.trivetpos.kernel.RefusedException as {@link #check} for a file that can never be a plugin, or {@code
     *         plugins.unknown} if there is no such plugin
     */
    Plan plan(Change change);

    /**
     * Carries the plan out on the calling thread, which must not be a screen's: it takes as long as the plugin takes
     * to start and to pass its health check. Either the plugin is as planned, healthy, durable and journalled when
     * this returns, or everything is as it was: code, whether it ran, and its tables.
     *
     * @param context who does it, with the permission {@link #MANAGE}; null for an admin of the machine (the shell, a
     *         file in the drop-in folder)
     * @param plan as {@link #plan} gave it
     * @param force true to do it in spite of its reservations; obstacles cannot be forced
     * @throws org.trivetpos.kernel.RefusedException with its first obstacle, or with its first reservation unless it
     *         is forced; {@code plugins.plan-stale} if the shop or the file has changed since the plan was made; {@code
     *         plugins.busy} if another change is on its way; {@code plugins.undone} with the reason in words if it was
     *         tried and taken back
     */
    void carryOut(@Nullable CommandContext context, Plan plan, boolean force);

    /**
     * What the program brings and this shop does not have, and what the repositories of this shop offer. Asks over the
     * network, so it is not called by a screen's thread. A repository is a folder with jars, or an index of the OSGi
     * Repository Specification (OSGi Compendium, chapter 132) at a {@code file}, {@code http} or {@code https} address.
     */
    Offering available();

    /**
     * Fetches the file of such a plugin, unless it is the program's own, for {@link Change.Install}; whoever asked
     * deletes it afterwards.
     *
     * @throws org.trivetpos.kernel.RefusedException if it cannot be fetched, is too large, or is not what the
     *         repository promised
     */
    Path fetch(Available wanted);

    /** Those whom this shop trusts or has revoked, by name. */
    List<Signer> signers();

    /**
     * Trusts whoever signed this file, or whose certificate it is, from now on.
     *
     * @param context as for {@link #carryOut}
     * @param file    a signed jar, or a certificate (X.509, PEM or DER)
     * @throws org.trivetpos.kernel.RefusedException {@code plugins.no-signer} if it is neither, or the jar is not whole
     */
    Signer trust(@Nullable CommandContext context, Path file);

    /**
     * Refuses whatever this signer signs, from now on and for good; plugins that run already go on running.
     *
     * @param context     as for {@link #carryOut}
     * @param fingerprint as in {@link Signer}
     */
    void revoke(@Nullable CommandContext context, String fingerprint);

    /** Tables that removed plugins left behind, by name. */
    List<KeptData> keptData();

    /**
     * Deletes such tables for good.
     *
     * @param context as for {@link #carryOut}
     * @throws org.trivetpos.kernel.RefusedException {@code plugins.no-data} if no removed plugin left these
     */
    void purge(@Nullable CommandContext context, String schema);

    /** True if this shop lets plugins in that nobody trusted has signed; screens say so as long as it is on. */
    boolean developerMode();

    /** Calls after each change, on the thread that made it; the result ends that. */
    AutoCloseable onChange(Runnable listener);
}
