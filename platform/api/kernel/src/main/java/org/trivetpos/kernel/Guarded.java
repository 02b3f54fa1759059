package org.trivetpos.kernel;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One contribution, and how it has behaved. An answer is empty if the contribution threw, was late, answered null (or
 * {@linkplain NonsenseException nonsense}) or rests; the room then does what it has stated as its default. After three
 * failures in a row it rests, half a minute first, then twice as long each time up to ten minutes; then it gets its
 * chance again, and an answer to what it had failed at clears its name. While code of it has not come back it is not
 * asked at all. Thread-safe.
 *
 * @param <G> the gate's interface
 */
@ProviderType
public interface Guarded<G> {

    /** The contribution itself, for what the room guards in its own way. */
    G contribution();

    /** The bundle that it comes from. */
    Origin origin();

    /**
     * Asks on a thread of the guard, for so long at most: for policies and whatever else is asked while somebody
     * waits. A call that is late runs on, uninterrupted and without its place in the pool.
     *
     * @param what the method, for the health page
     */
    <T> Optional<T> ask(String what, Duration deadline, Function<? super G, ? extends @Nullable T> question);

    /**
     * Asks on the caller's thread, which waits as long as it takes: for what must be there, like parts of a screen. If
     * a call has not come back for three seconds, others are not asked meanwhile.
     */
    <T> Optional<T> here(String what, Function<? super G, ? extends @Nullable T> question);

    /**
     * As {@link #here}, but also while it rests: for what a person asks for, and for what may not be left out. Only if
     * a call has not come back for half a minute it is empty without being asked.
     */
    <T> Optional<T> insist(String what, Function<? super G, ? extends @Nullable T> question);

    /** What it is called, read {@linkplain #here here}; {@code otherwise} if it does not say. */
    default LocalText called(Function<? super G, LocalText> name, String otherwise) {
        return this.<LocalText>here("name", one -> {
            LocalText said = name.apply(one);
            return new LocalText(Objects.requireNonNull(said.zh()), Objects.requireNonNull(said.en()));
        }).orElse(LocalText.same(otherwise));
    }

    /** It failed where the room could not stand in between, a listener on a screen for one; counts like a throw. */
    void blame(String what, Throwable thrown);
}
