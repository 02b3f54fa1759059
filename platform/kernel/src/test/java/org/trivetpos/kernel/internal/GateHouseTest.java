package org.trivetpos.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;
import org.osgi.framework.Version;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.GateHealth.Kind;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.NonsenseException;

class GateHouseTest extends AtTheGate {

    @Test
    void whoAnswersInTimeIsHeardAndNotReported() {
        assertThat(ask(comes(() -> "yes"), LONG)).contains("yes");
        assertThat(house.troubles()).isEmpty();
    }

    @Test
    void whoThrowsIsLeftOutNamedAndStillAskedUntilTheThirdTime() {
        Guarded<Oracle> broken = comes(() -> {
            throw new IllegalStateException("no table");
        });
        assertThat(ask(broken, LONG)).isEmpty();
        assertThat(house.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.gate()).isEqualTo("Oracle");
            assertThat(trouble.kind()).isEqualTo(Kind.THREW);
            assertThat(trouble.what()).isEqualTo("answer");
            assertThat(trouble.words()).contains("no table");
            assertThat(trouble.times()).isEqualTo(1);
            assertThat(trouble.restsUntil()).isNull();
        });
    }

    @Test
    void anErrorOfTheClassPathIsNoWorseThanAnException() {
        Guarded<Oracle> broken = comes(() -> {
            throw new NoClassDefFoundError("org/acme/Gone");
        });
        assertThat(ask(broken, LONG)).isEmpty();
        assertThat(broken.here("answer", AtTheGate::answer)).isEmpty();
        assertThat(house.troubles()).extracting(Trouble::times).containsExactly(2L);
    }

    @Test
    void afterThreeFailuresItRestsGetsItsChanceAndRestsLongerIfItFailsAgain() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger failing = new AtomicInteger(4);
        Guarded<Oracle> moody = comes(() -> {
            asked.incrementAndGet();
            if (failing.getAndDecrement() > 0) {
                throw new IllegalStateException("not today");
            }
            return "yes";
        });
        IntStream.range(0, 5).forEach(i -> assertThat(ask(moody, LONG)).isEmpty());
        assertThat(asked).hasValue(3);
        assertThat(house.troubles()).extracting(Trouble::restsUntil).containsExactly(clock.instant().plusSeconds(30));

        clock.pass(Duration.ofSeconds(30));
        assertThat(ask(moody, LONG)).isEmpty();
        assertThat(asked).hasValue(4);
        clock.pass(Duration.ofSeconds(59));
        assertThat(ask(moody, LONG)).isEmpty();
        assertThat(asked).hasValue(4);

        clock.pass(Duration.ofSeconds(1));
        assertThat(ask(moody, LONG)).contains("yes");
        assertThat(house.troubles()).isEmpty();
    }

    @Test
    void aGoodAnswerToSomethingElseDoesNotClearItsName() {
        Guarded<Oracle> half = comes(() -> {
            throw new IllegalStateException("never");
        });
        IntStream.range(0, 3).forEach(i -> {
            ask(half, LONG);
            half.ask("other", LONG, Oracle::other);
        });
        assertThat(house.troubles()).extracting(Trouble::restsUntil).doesNotContainNull();
        assertThat(half.ask("other", LONG, Oracle::other)).isEmpty();
        assertThat(half.insist("other", Oracle::other)).contains("fine");
    }

    @Test
    void whatDidNotHappenAgainForAnHourIsOver() {
        Guarded<Oracle> once = comes(() -> "yes");
        once.blame("listener", new IllegalStateException("a slip"));
        assertThat(house.troubles()).hasSize(1);
        clock.pass(Duration.ofMinutes(61));
        assertThat(house.troubles()).isEmpty();
    }

    @Test
    void nullAndNonsenseAreNoAnswers() {
        Guarded<Oracle> odd = comes(() -> "odd");
        assertThat(odd.ask("null", LONG, oracle -> (String) null)).isEmpty();
        assertThat(odd.ask("answer", LONG, oracle -> {
            throw new NonsenseException("names nobody");
        })).isEmpty();
        assertThat(house.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.kind()).isEqualTo(Kind.NONSENSE);
            assertThat(trouble.words()).isEqualTo("names nobody");
        });
    }

    @Test
    void whoCannotBeAdmittedStaysOutsideIsNamedAndTriesAgainAfterItsRest() {
        AtomicInteger failing = new AtomicInteger(1);
        Oracle shy = () -> {
            if (failing.getAndDecrement() > 0) {
                throw new IllegalStateException("who am I");
            }
            return "me";
        };
        Gate<String> names = house.gate(Oracle.class, () -> List.of(shy, () -> "you"),
                oracle -> answer(oracle.contribution()), String::compareTo);
        assertThat(names.standing()).containsExactly("you");
        assertThat(names.outside()).hasSize(1);
        assertThat(house.troubles()).singleElement().satisfies(trouble -> assertThat(trouble.outside()).isTrue());
        clock.pass(Duration.ofSeconds(31));
        assertThat(names.standing()).containsExactly("me", "you");
        assertThat(names.outside()).isEmpty();
        assertThat(house.troubles()).isEmpty();
    }

    @Test
    void whoLeavesTakesItsTroublesAlongAndTheListStaysTheSameMeanwhile() {
        Guarded<Oracle> broken = comes(() -> {
            throw new IllegalStateException("broken");
        });
        ask(broken, LONG);
        assertThat(gate.standing()).isSameAs(gate.standing());
        registered.clear();
        assertThat(house.troubles()).isEmpty();
        assertThat(gate.standing()).isEmpty();
    }

    @Test
    void aMachineWithoutMemoryIsNoFaultOfAContribution() {
        Guarded<Oracle> hungry = comes(() -> {
            throw new OutOfMemoryError("on purpose");
        });
        assertThatThrownBy(() -> hungry.here("answer", AtTheGate::answer)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void theBundleIsNamed() {
        ask(comes(inBundle("org.acme.oracle", "1.2.3", "Acme oracle")), LONG);
        assertThat(house.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.origin().bundle()).isEqualTo("org.acme.oracle");
            assertThat(trouble.origin().version()).isEqualTo("1.2.3");
            assertThat(trouble.origin().name().en()).isEqualTo("Acme oracle");
        });
    }

    /** A contribution that throws, whose class was loaded by a bundle of that name. */
    private static Oracle inBundle(String name, String version, String called) {
        Dictionary<String, String> headers = new Hashtable<>(Map.of("Bundle-Name", called));
        Map<String, Supplier<Object>> answers = Map.of("getSymbolicName", () -> name,
                "getVersion", () -> new Version(version), "getHeaders", () -> headers);
        Bundle bundle = (Bundle) Proxy.newProxyInstance(Bundle.class.getClassLoader(), new Class<?>[] {Bundle.class},
                (proxy, method, args) -> answers.get(method.getName()).get());
        class Loader extends ClassLoader implements BundleReference {

            Loader() {
                super(GateHouseTest.class.getClassLoader());
            }

            @Override
            public Bundle getBundle() {
                return bundle;
            }
        }
        return (Oracle) Proxy.newProxyInstance(new Loader(), new Class<?>[] {Public.class}, (proxy, method, args) -> {
            throw new IllegalStateException("broken on purpose");
        });
    }

    /** A proxy in another loader can only be of what everybody sees. */
    public interface Public extends Oracle { }
}
