package org.trivetpos.kernel.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.spi.TextSource;

/**
 * The texts of one bundle under guard.
 *
 * @param plain it only says where its resource bundle is; then the looking up is our own code, and a screen with
 *         hundreds of texts need not wait for a thread with each
 */
record KnownTexts(Guarded<TextSource> guarded, boolean plain) {

    private static final Duration DEADLINE = Duration.ofMillis(100);

    static KnownTexts of(Guarded<TextSource> guarded) {
        TextSource source = guarded.contribution();
        Objects.requireNonNull(source.baseName());
        try {
            return new KnownTexts(guarded, source.getClass().getMethod("pattern", Locale.class, String.class)
                    .getDeclaringClass() == TextSource.class);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    <T> Optional<T> look(Function<TextSource, T> question) {
        return plain ? guarded.here("pattern", question) : guarded.ask("pattern", DEADLINE, question);
    }
}
