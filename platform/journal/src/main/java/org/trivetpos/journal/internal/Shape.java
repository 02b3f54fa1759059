package org.trivetpos.journal.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.Id;
import org.trivetpos.kernel.Quantity;

/** Refuses classes that would not come back from the journal as they went in. */
final class Shape {

    private static final Set<Class<?>> PLAIN = Set.of(String.class, Boolean.class, boolean.class, Integer.class,
            int.class, Long.class, long.class, Short.class, short.class, BigDecimal.class, BigInteger.class,
            Money.class, CurrencyUnit.class, Quantity.class, Instant.class, LocalDate.class, LocalTime.class,
            LocalDateTime.class, Duration.class, Locale.class, byte[].class, Void.class);
    private static final Set<Class<?>> MANY = Set.of(List.class, Set.class, Collection.class);

    private final Set<Type> seen = new HashSet<>();

    static void check(Class<?> type) {
        new Shape().check(type, type.getSimpleName());
    }

    private void check(Type type, String path) {
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case Class<?> plain -> check(plain, path);
            case ParameterizedType of when MANY.contains(of.getRawType()) ->
                    check(of.getActualTypeArguments()[0], path + "[]");
            case ParameterizedType of when of.getRawType() == Map.class -> {
                checkKey(of.getActualTypeArguments()[0], path);
                check(of.getActualTypeArguments()[1], path + "{}");
            }
            case GenericArrayType array -> throw refused(array, path);
            default -> throw refused(type, path);
        }
    }

    private void check(Class<?> type, String path) {
        if (PLAIN.contains(type) || type.isEnum() || (type.isRecord() && Id.class.isAssignableFrom(type))) {
            return;
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                check(component.getGenericType(), path + "." + component.getName());
            }
        } else if (type.isSealed()) {
            for (Class<?> kind : type.getPermittedSubclasses()) {
                check((Type) kind, path + ":" + kind.getSimpleName());
            }
        } else {
            throw refused(type, path);
        }
    }

    private static void checkKey(Type key, String path) {
        boolean text = key == String.class
                || key instanceof Class<?> type
                        && (type.isEnum() || Id.class.isAssignableFrom(type) && type.isRecord());
        if (!text) {
            throw refused(key, path + " key");
        }
    }

    private static IllegalArgumentException refused(Type type, String path) {
        return new IllegalArgumentException(path + " is a " + type.getTypeName()
                + "; a fact holds text, whole numbers, booleans, enums, Id records, Money, Quantity, LocalText, "
                + "Instant, LocalDate, records, sealed interfaces of records, lists and maps. Write null instead "
                + "of Optional and minor units or thousandths instead of a floating-point number.");
    }
}
