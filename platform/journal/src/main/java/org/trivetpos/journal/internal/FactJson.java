package org.trivetpos.journal.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trivetpos.journal.FactType;

/**
 * Facts and results as JSON. One per bundle: the mapper knows the bundle's classes and leaves with it. Fields that are
 * null are left out; unknown ones are ignored; a list that is absent in an old fact is empty. Thread-safe.
 */
public final class FactJson {

    private final ObjectMapper mapper;
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Map<Class<?>, FactType> types = new ConcurrentHashMap<>();

    public FactJson() {
        mapper = JsonMapper.builder()
                .addModule(new ShopTypes())
                .annotationIntrospector(new SealedTypes())
                .accessorNaming(new ComponentsOnly())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
        for (Class<?> many : List.of(List.class, Set.class, Map.class)) {
            mapper.configOverride(many).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
    }

    /** The journal's name of a fact's class. */
    FactType type(Class<?> fact) {
        return types.computeIfAbsent(fact, wanted -> {
            FactType type = wanted.getAnnotation(FactType.class);
            if (type == null) {
                throw new IllegalArgumentException(wanted.getName() + " lacks @FactType(\"<room>.<PastTense>\")");
            }
            return type;
        });
    }

    /**
     * Writes a fact or the result of a command.
     *
     * @throws IllegalArgumentException if its class holds something that does not belong into a fact
     */
    String write(Object value) {
        ObjectWriter writer = writers.computeIfAbsent(value.getClass(), type -> {
            Shape.check(type);
            return mapper.writerFor(type);
        });
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(value.getClass().getName() + " cannot be written", failure);
        }
    }

    <T> T read(String json, Class<T> type) {
        try {
            return readers.computeIfAbsent(type, mapper::readerFor).readValue(json);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("not a " + type.getName() + ": " + failure.getOriginalMessage(),
                    failure);
        }
    }

    /** Like {@link #write}, readable as the declared type: a sealed interface keeps the kind of its value. */
    String write(Object value, Class<?> declared) {
        if (!declared.isSealed()) {
            return write(value);
        }
        Shape.check(declared);
        try {
            return mapper.writerFor(declared).writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(declared.getName() + " cannot be written", failure);
        }
    }
}
