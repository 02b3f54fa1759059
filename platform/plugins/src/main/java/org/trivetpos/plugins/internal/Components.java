package org.trivetpos.plugins.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.Schemas;

/** The parts of a plugin as declarative services and the database know them. */
final class Components implements Trial.Parts {

    private final ServiceComponentRuntime runtime;
    private final Schemas schemas;

    Components(ServiceComponentRuntime runtime, Schemas schemas) {
        this.runtime = runtime;
        this.schemas = schemas;
    }

    @Override
    public Optional<Refusal> broken(Bundle bundle) {
        String schema = Headers.of(bundle).schema();
        Optional<Refusal> tables = schema.isEmpty() ? Optional.empty() : schemas.trouble(schema);
        return tables.or(() -> configurations(bundle)
                .filter(part -> part.state == ComponentConfigurationDTO.FAILED_ACTIVATION).findFirst()
                .map(part -> Refusal.of("plugins.part-fails", part.description.name, firstLine(part.failure))));
    }

    @Override
    public List<String> awaited(Bundle bundle) {
        String schema = Headers.of(bundle).schema();
        Stream<String> tables = schema.isEmpty() || schemas.offered(schema) ? Stream.empty() : Stream.of(schema);
        return Stream.concat(tables, configurations(bundle)
                .filter(part -> part.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .flatMap(Components::missing)).distinct().sorted().toList();
    }

    /** A component that waits for its settings is none: it has not been set up yet, which is for a person to do. */
    private Stream<ComponentConfigurationDTO> configurations(Bundle bundle) {
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(description -> runtime.getComponentConfigurationDTOs(description).stream());
    }

    private static Stream<String> missing(ComponentConfigurationDTO part) {
        return Arrays.stream(part.unsatisfiedReferences).map(missing -> wanted(part.description, missing));
    }

    private static String wanted(ComponentDescriptionDTO description, UnsatisfiedReferenceDTO missing) {
        return Arrays.stream(description.references).filter(reference -> reference.name.equals(missing.name))
                .map((ReferenceDTO reference) -> reference.interfaceName).findFirst().orElse(missing.name);
    }

    private static String firstLine(String trace) {
        return trace == null ? "" : trace.lines().filter(line -> line.startsWith("Caused by: ")).reduce((a, b) -> b)
                .map(line -> line.substring("Caused by: ".length()))
                .orElseGet(() -> trace.lines().findFirst().orElse(""));
    }
}
