package org.trivetpos.journal.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Id;
import org.trivetpos.kernel.Quantity;

/** How the shop's own types are written: identifiers and times as text, money {@code "CNY 1234"}, thousandths. */
final class ShopTypes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ShopTypes() {
        text(Money.class, money -> money.getCurrencyUnit().getCode() + " " + money.getAmountMinorLong(), text -> {
            int blank = text.indexOf(' ');
            return Money.ofMinor(CurrencyUnit.of(text.substring(0, blank)), Long.parseLong(text.substring(blank + 1)));
        });
        text(CurrencyUnit.class, CurrencyUnit::getCode, CurrencyUnit::of);
        text(Instant.class, Instant::toString, Instant::parse);
        text(LocalDate.class, LocalDate::toString, LocalDate::parse);
        text(LocalTime.class, LocalTime::toString, LocalTime::parse);
        text(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse);
        text(Duration.class, Duration::toString, Duration::parse);
        text(Locale.class, Locale::toLanguageTag, Locale::forLanguageTag);
        addSerializer(Quantity.class, new StdScalarSerializer<>(Quantity.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(Quantity value, JsonGenerator json, SerializerProvider p) throws IOException {
                json.writeNumber(value.thousandths());
            }
        });
        addDeserializer(Quantity.class, new StdScalarDeserializer<>(Quantity.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public Quantity deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return new Quantity(json.getLongValue());
            }
        });
        addSerializer(Id.class, written(Id.class, Id::value));
        addKeySerializer(Id.class, new com.fasterxml.jackson.databind.JsonSerializer<>() {
            @Override
            public void serialize(Id value, JsonGenerator json, SerializerProvider p) throws IOException {
                json.writeFieldName(value.value());
            }
        });
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new SimpleDeserializers() {
            private static final long serialVersionUID = 1L;

            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
                    BeanDescription bean) {
                return isId(type) ? read(type.getRawClass(), identifier(type.getRawClass())) : null;
            }
        });
        context.addKeyDeserializers(new KeyDeserializers() {
            @Override
            public @Nullable KeyDeserializer findKeyDeserializer(JavaType type, DeserializationConfig config,
                    BeanDescription bean) {
                if (!isId(type)) {
                    return null;
                }
                Function<String, Object> made = identifier(type.getRawClass());
                return new KeyDeserializer() {
                    @Override
                    public Object deserializeKey(String key, DeserializationContext context) {
                        return made.apply(key);
                    }
                };
            }
        });
    }

    private static boolean isId(JavaType type) {
        return Id.class.isAssignableFrom(type.getRawClass()) && type.getRawClass().isRecord();
    }

    private static Function<String, Object> identifier(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return text -> {
                try {
                    return constructor.newInstance(text);
                } catch (ReflectiveOperationException failure) {
                    throw new IllegalArgumentException(type.getSimpleName() + " refuses '" + text + "'", failure);
                }
            };
        } catch (NoSuchMethodException noIdentifier) {
            throw new IllegalArgumentException(type.getName() + " is an Id but has no single text", noIdentifier);
        }
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, written(type, write));
        addDeserializer(type, read(type, read));
    }

    private static <T> StdScalarSerializer<T> written(Class<T> type, Function<T, String> write) {
        return new StdScalarSerializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider p) throws IOException {
                json.writeString(write.apply(value));
            }
        };
    }

    private static <T> StdDeserializer<T> read(Class<?> type, Function<String, ? extends T> read) {
        return new StdScalarDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return read.apply(json.getText());
            }
        };
    }
}
