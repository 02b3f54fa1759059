package org.trivetpos.journal.internal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sealed interface of records is written with the simple name of the record as {@code "kind"}. */
final class SealedTypes extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedClass type && type.getRawType().isSealed()) {
            return JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "kind", null, false,
                    true);
        }
        return super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        if (annotated instanceof AnnotatedClass type && type.getRawType().isSealed()) {
            List<NamedType> kinds = new ArrayList<>();
            collect(type.getRawType(), kinds);
            return kinds;
        }
        return super.findSubtypes(annotated);
    }

    private static void collect(Class<?> type, List<NamedType> kinds) {
        for (Class<?> kind : type.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                collect(kind, kinds);
            } else {
                kinds.add(new NamedType(kind, kind.getSimpleName()));
            }
        }
    }
}
