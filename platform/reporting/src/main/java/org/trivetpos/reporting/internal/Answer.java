package org.trivetpos.reporting.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.NonsenseException;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.StoreUnavailableException;

/** What was answered, or the words with which it was refused. */
record Answer<T>(@Nullable T value, @Nullable RuntimeException words) {

    static <T> Answer<T> of(Supplier<? extends @Nullable T> question) {
        try {
            T value = question.get();
            if (value == null) {
                throw new NonsenseException("answers null");
            }
            return new Answer<>(value, null);
        } catch (RefusedException | StoreUnavailableException inWords) {
            return new Answer<>(null, inWords);
        }
    }

    T given() {
        if (value == null) {
            throw words == null ? new IllegalStateException("neither an answer nor words") : words;
        }
        return value;
    }
}
