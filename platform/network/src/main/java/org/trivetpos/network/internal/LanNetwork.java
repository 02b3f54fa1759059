package org.trivetpos.network.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.NotSealedException;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.store.MachineAddress;
import org.trivetpos.store.Network;
import org.trivetpos.store.NetworkClosed;
import org.trivetpos.store.NetworkOpened;
import org.trivetpos.store.NetworkState;
import org.trivetpos.store.Opening;
import org.trivetpos.store.ShopKeys;

/**
 * Opens one more address of the running web server and closes it again. The one for the shop's own machine is not
 * touched, whatever happens here. What a manager wants stays wanted: while the address is away or the port taken, it is
 * tried again by itself and the office says so.
 */
@Component(immediate = true, service = Network.class)
public final class LanNetwork implements Network {

    private static final Logger LOG = LoggerFactory.getLogger(LanNetwork.class);
    private static final int LOOK_SECONDS = 30;
    private static final int LEAST_PORT = 1024;
    private static final int MOST_PORT = 65_535;
    private static final int DEFAULT_PORT = 8181;

    private final Permissions permissions;
    private final Commands commands;
    private final Journal journal;
    private final Machine machine;
    private final OpeningFile file;
    private final ShopCertificates certificates;
    private final Lines lines;
    private final int usualPort;
    private @Nullable ScheduledThreadPoolExecutor watch;
    private volatile NetworkState state = NetworkState.closed();
    private volatile Set<String> origins = Set.of();

    @Activate
    public LanNetwork(BundleContext bundle, @Reference Permissions permissions, @Reference Commands commands,
            @Reference Journal journal, @Reference ShopKeys keys, @Reference Clock clock, @Reference Ids ids) {
        this(Path.of(bundle.getProperty("trivet.data")), new Machine(bundle.getProperty("trivet.network.addresses")),
                new WebServerLines(bundle), port(bundle.getProperty("trivet.http.port")), permissions, commands,
                journal, keys, clock, ids);
    }

    LanNetwork(Path data, Machine machine, Lines lines, int usualPort, Permissions permissions, Commands commands,
            Journal journal, ShopKeys keys, Clock clock, Ids ids) {
        this.permissions = permissions;
        this.commands = commands;
        this.journal = journal;
        this.machine = machine;
        this.lines = lines;
        this.usualPort = usualPort;
        this.file = new OpeningFile(data);
        this.certificates = new ShopCertificates(data, keys, clock, ids);
        Opening wanted = file.read();
        if (wanted != null) {
            want(wanted);
        }
    }

    private static int port(@Nullable String property) {
        return property == null ? DEFAULT_PORT : Integer.parseInt(property);
    }

    @Deactivate
    synchronized void stop() {
        rest();
        lines.close();
    }

    @Override
    public List<MachineAddress> addresses() {
        return machine.addresses();
    }

    @Override
    public int usualPort() {
        return usualPort;
    }

    @Override
    public NetworkState state() {
        return state;
    }

    @Override
    public Set<String> origins() {
        return origins;
    }

    @Override
    public synchronized byte[] authority() {
        try {
            return certificates.authority().getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public synchronized void open(CommandContext context, Opening wanted) {
        permissions.require(context, NetworkPermissions.OPEN);
        if (wanted.port() < LEAST_PORT || wanted.port() > MOST_PORT) {
            throw Refusal.of("network.port-odd", String.valueOf(LEAST_PORT), String.valueOf(MOST_PORT)).asException();
        }
        Opening before = state.opening();
        Refusal trouble = tried(wanted);
        if (trouble != null) {
            back(before);
            throw trouble.asException();
        }
        String fingerprint = state.fingerprint();
        decide(context, "network.open", before, wanted,
                new NetworkOpened(wanted.address(), wanted.port(), wanted.encrypted(), fingerprint));
    }

    @Override
    public synchronized void close(CommandContext context) {
        permissions.require(context, NetworkPermissions.OPEN);
        Opening before = state.opening();
        if (before != null) {
            shut();
            decide(context, "network.close", before, null, new NetworkClosed(before.address(), before.port()));
        }
    }

    /** Written down twice, in the data folder and in the journal, or as it was before. */
    private void decide(CommandContext context, String command, @Nullable Opening before, @Nullable Opening after,
            Fact fact) {
        try {
            file.write(after);
            commands.once(context, command, Void.class, () -> {
                journal.append(context, "network", fact);
                return null;
            });
        } catch (NotSealedException kept) {
            throw kept;
        } catch (IOException | RuntimeException failure) {
            back(before);
            if (failure instanceof RuntimeException thrown) {
                throw thrown;
            }
            LOG.error("Whether the shop is open to the network cannot be written down ({}): free space on the disk or "
                    + "give the shop's user the right to write to its data folder", failure.toString());
            throw Refusal.of("network.failed", failure.toString()).asException();
        }
    }

    private void back(@Nullable Opening before) {
        try {
            file.write(before);
        } catch (IOException failure) {
            LOG.error("Whether the shop is open to the network cannot be written down: {}", failure.toString());
        }
        shut();
        if (before != null) {
            want(before);
        }
    }

    /** Opens it there, now or, if that cannot be, as soon as it can. */
    private void want(Opening wanted) {
        Refusal trouble = tried(wanted);
        if (trouble != null) {
            if (!trouble.equals(state.trouble())) {
                warn(wanted, trouble);
            }
            state = new NetworkState(wanted, trouble, "", "", "", null);
            look();
        }
    }

    private static void warn(Opening wanted, Refusal trouble) {
        LOG.warn("The shop is not open at {} as it should be: {}. It is tried again by itself; the shop's own "
                + "machine gets in", wanted.typed(), trouble.code());
    }

    /** Null if it is open there now. */
    private @Nullable Refusal tried(Opening wanted) {
        if (!machine.has(wanted.address())) {
            return Refusal.of("network.address-gone", wanted.address());
        }
        if (!wanted.equals(state.opening()) || !lines.isOpen()) {
            lines.close();
            try {
                Refusal trouble = lines.open(wanted, wanted.encrypted() ? certificates.server(names(wanted)) : null,
                        certificates::password);
                if (trouble != null) {
                    return trouble;
                }
            } catch (RefusedException noKeys) {
                return noKeys.refusal();
            }
        }
        show(wanted);
        look();
        return null;
    }

    private void show(Opening wanted) {
        String scheme = wanted.encrypted() ? "https://" : "http://";
        Set<String> known = new LinkedHashSet<>();
        names(wanted).forEach(name -> known.add(scheme + name + ":" + wanted.port()));
        origins = Set.copyOf(known);
        X509Certificate authority = wanted.encrypted() ? certificates.authority() : null;
        state = new NetworkState(wanted, null, "http://" + wanted.typed() + "/", scheme + wanted.typed() + "/",
                authority == null ? "" : ShopCertificates.fingerprint(authority),
                authority == null ? null : authority.getNotAfter().toInstant());
    }

    private Set<String> names(Opening opening) {
        Set<String> names = new LinkedHashSet<>(List.of(opening.address()));
        machine.localName().ifPresent(names::add);
        return names;
    }

    private void shut() {
        rest();
        lines.close();
        state = NetworkState.closed();
        origins = Set.of();
    }

    private void look() {
        if (watch == null) {
            ScheduledThreadPoolExecutor rounds = new ScheduledThreadPoolExecutor(1,
                    Thread.ofPlatform().daemon().name("network-", 0).factory());
            rounds.scheduleWithFixedDelay(this::lookAgain, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
            watch = rounds;
        }
    }

    private void rest() {
        ScheduledThreadPoolExecutor rounds = watch;
        if (rounds != null) {
            rounds.shutdown();
            watch = null;
        }
    }

    /** The address may have gone or come back, and certificates end. */
    synchronized void lookAgain() {
        Opening wanted = state.opening();
        if (wanted == null) {
            return;
        }
        try {
            boolean here = machine.has(wanted.address());
            if (!here && lines.isOpen()) {
                lines.close();
                origins = Set.of();
                want(wanted);
            } else if (here && !lines.isOpen()) {
                want(wanted);
            } else if (here && wanted.encrypted() && certificates.isToRenew(names(wanted))) {
                lines.renew(certificates.server(names(wanted)));
                show(wanted);
            }
        } catch (Exception failure) {
            LOG.warn("The line to the network could not be looked after ({}); it is tried again by itself",
                    failure.toString());
        }
    }
}
