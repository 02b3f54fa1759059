package org.trivetpos.journal.internal;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AccessorNamingStrategy;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Of a record only its components are written: a method {@code isLarge()} or {@code getTotal()} is no field. */
final class ComponentsOnly extends DefaultAccessorNamingStrategy.Provider {

    private static final long serialVersionUID = 1L;

    @Override
    public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass record) {
        Set<String> components = Arrays.stream(record.getRawType().getRecordComponents())
                .map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet());
        return new DefaultAccessorNamingStrategy.RecordNaming(config, record) {
            @Override
            public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
                return null;
            }

            @Override
            public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
                return components.contains(name) ? name : null;
            }
        };
    }
}
