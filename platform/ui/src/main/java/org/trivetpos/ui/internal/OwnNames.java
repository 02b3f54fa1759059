package org.trivetpos.ui.internal;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.store.Network;

/**
 * What the shop is called: those of its own machine always, and those under which it was opened to others. A browser
 * that asks for another name was led here by somebody else's name server; a page from elsewhere has no business here.
 */
@Component(service = OwnNames.class)
public final class OwnNames {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String port;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Network network;

    @Activate
    public OwnNames(BundleContext bundle) {
        this(String.valueOf(bundle.getProperty("trivet.http.port")));
    }

    OwnNames(String port) {
        this.port = port;
    }

    private Set<String> opened() {
        Network now = network;
        return now == null ? Set.of() : now.origins();
    }

    /** True if the shop may be called by that name, which comes without a port. */
    boolean isHost(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(asked)
                || opened().stream().anyMatch(origin -> asked.equals(URI.create(origin).getHost()));
    }

    /** True if a page from there is one of the shop's. */
    boolean isOrigin(String origin) {
        String asked = origin.toLowerCase(Locale.ROOT);
        return LOOPBACK.stream().anyMatch(name -> asked.equals("http://" + name + ":" + port))
                || opened().contains(asked);
    }
}
