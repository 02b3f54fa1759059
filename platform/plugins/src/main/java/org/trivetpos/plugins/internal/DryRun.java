package org.trivetpos.plugins.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.apache.felix.utils.resource.ResourceImpl;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.ResolveContext;
import org.osgi.service.resolver.Resolver;
import org.trivetpos.kernel.Refusal;

/** Asks the framework's own resolver whether a file would find its place, and those wired to it theirs again. */
final class DryRun {

    private final Bundles bundles;
    private final Resolver resolver;

    DryRun(Bundles bundles, Resolver resolver) {
        this.bundles = bundles;
        this.resolver = resolver;
    }

    /** Why it would not resolve; empty if it would. */
    List<Refusal> of(OpenedJar jar, @Nullable Bundle replaced) {
        Map<String, String> headers = new HashMap<>();
        jar.manifest().getMainAttributes().forEach((key, value) -> headers.put(key.toString(), value.toString()));
        try {
            ResourceImpl fresh = ResourceBuilder.build("plugin:" + headers.get(Constants.BUNDLE_SYMBOLICNAME), headers);
            return resolve(fresh, List.of(fresh), replaced);
        } catch (BundleException strange) {
            return List.of(Refusal.of("plugins.bad-header", String.valueOf(strange.getMessage())));
        }
    }

    /** What would no longer resolve if this went; empty if nobody needs it. */
    List<Refusal> without(Bundle leaving) {
        return resolve(null, List.of(), leaving);
    }

    private List<Refusal> resolve(@Nullable ResourceImpl fresh, List<Resource> wanted, @Nullable Bundle replaced) {
        Set<Resource> again = new HashSet<>();
        if (replaced != null) {
            bundles.restartedWith(replaced).forEach(bundle -> again.add(bundle.adapt(BundleRevision.class)));
        }
        List<Resource> mandatory = new ArrayList<>(wanted);
        mandatory.addAll(again);
        try {
            resolver.resolve(new Shop(fresh, mandatory, again, replaced));
            return List.of();
        } catch (ResolutionException unresolved) {
            List<Refusal> words = unresolved.getUnresolvedRequirements().stream().map(this::words).distinct().toList();
            return words.isEmpty() ? List.of(Refusal.of("plugins.unresolved", String.valueOf(unresolved.getMessage())))
                    : words;
        }
    }

    private Refusal words(Requirement missing) {
        Needed needed = Needed.of(missing);
        List<String> there = versions(missing.getNamespace(), needed.name());
        String who = missing.getResource() instanceof BundleRevision other ? other.getSymbolicName() : "";
        if (!who.isEmpty()) {
            return Refusal.of("plugins.others-need", who, needed.toString());
        }
        return there.isEmpty() ? Refusal.of("plugins.nobody-offers", needed.toString())
                : Refusal.of("plugins.wrong-version", needed.toString(), String.join(", ", there));
    }

    private List<String> versions(String namespace, String name) {
        return bundles.all().stream().map(bundle -> bundle.adapt(BundleRevision.class)).filter(Objects::nonNull)
                .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream())
                .filter(capability -> name.equals(capability.getAttributes().get(namespace)))
                .map(capability -> String.valueOf(capability.getAttributes().get(Needed.versionOf(namespace))))
                .distinct().sorted().toList();
    }

    /** The running shop as it would be: everybody wired as now, but those who have to find their place anew. */
    private final class Shop extends ResolveContext {

        private final @Nullable ResourceImpl fresh;
        private final List<Resource> mandatory;
        private final @Nullable Bundle leaving;
        private final Map<Resource, Wiring> wirings = new HashMap<>();

        Shop(@Nullable ResourceImpl fresh, List<Resource> mandatory, Set<Resource> again, @Nullable Bundle leaving) {
            this.fresh = fresh;
            this.mandatory = mandatory;
            this.leaving = leaving;
            for (Bundle bundle : bundles.all()) {
                BundleWiring wiring = bundle.adapt(BundleWiring.class);
                if (wiring != null && bundle != leaving && !again.contains(wiring.getRevision())) {
                    wirings.put(wiring.getRevision(), wiring);
                }
            }
        }

        @Override
        public Collection<Resource> getMandatoryResources() {
            return new ArrayList<>(mandatory);
        }

        @Override
        public List<Capability> findProviders(Requirement requirement) {
            List<Capability> found = new ArrayList<>();
            for (BundleCapability there : bundles.wiring().findProviders(requirement)) {
                if (there.getRevision().getBundle() != leaving) {
                    found.add(there);
                }
            }
            if (fresh != null) {
                RequirementImpl wanted = new RequirementImpl(requirement.getResource(), requirement);
                fresh.getCapabilities(requirement.getNamespace()).stream().filter(wanted::matches).forEach(found::add);
            }
            return found;
        }

        @Override
        public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
            capabilities.add(hosted);
            return capabilities.size() - 1;
        }

        @Override
        public boolean isEffective(Requirement requirement) {
            String effective = requirement.getDirectives().get(Constants.EFFECTIVE_DIRECTIVE);
            return effective == null || effective.equals(Constants.EFFECTIVE_RESOLVE);
        }

        @Override
        public Map<Resource, Wiring> getWirings() {
            return wirings;
        }
    }
}
