package org.trivetpos.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.StatusPill;

/** Screens and signs of plugins that throw and that never come back. */
class ContributedTest {

    private final GateHouse house = new GateHouse(Clock.systemUTC());
    private final Screens screens = new Screens(house);
    private final CountDownLatch release = new CountDownLatch(1);
    private final UI page = new UI();
    private final Div place = new Div();

    @AfterEach
    void close() {
        release.countDown();
        screens.stop();
        house.close();
    }

    private static <T> ComponentServiceObjects<T> offered(Class<T> gate, Function<String, Object> answers) {
        return offered(() -> made(gate, answers));
    }

    private static <T> T made(Class<T> gate, Function<String, Object> answers) {
        return gate.cast(Proxy.newProxyInstance(gate.getClassLoader(), new Class<?>[] {gate},
                (proxy, method, args) -> answers.apply(method.getName())));
    }

    /** @param constructor what runs when it is first asked for */
    private static <T> ComponentServiceObjects<T> offered(Supplier<T> constructor) {
        @SuppressWarnings("unchecked")
        ServiceReference<T> reference = (ServiceReference<T>) Proxy.newProxyInstance(
                ServiceReference.class.getClassLoader(), new Class<?>[] {ServiceReference.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == args[0];
                    default -> null;
                });
        return new ComponentServiceObjects<>() {

            @Override
            public T getService() {
                return constructor.get();
            }

            @Override
            public void ungetService(T given) {
                assertThat(given).isNotNull();
            }

            @Override
            public ServiceReference<T> getServiceReference() {
                return reference;
            }
        };
    }

    private static Object thrown(String what) {
        throw new IllegalStateException("broken on purpose: " + what);
    }

    private Object stall(String what) {
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return what;
    }

    private static Object sound(String what) {
        return switch (what) {
            case "id" -> "office-sound";
            case "title" -> new LocalText("好", "Sound");
            case "icon" -> "vaadin:cart";
            case "place" -> Screen.Place.OFFICE;
            case "position" -> 10;
            case "permission" -> null;
            case "styleSheets" -> List.of("sound/sound.css");
            default -> thrown(what);
        };
    }

    @Test
    void theSoundScreenIsThereBesideThoseThatThrowAndStall() {
        screens.addScreen(offered(Screen.class, ContributedTest::thrown));
        screens.addScreen(offered(Screen.class, this::stall));
        screens.addScreen(offered(Screen.class, ContributedTest::sound));
        assertThat(screens.all(Screen.Place.OFFICE)).extracting(KnownScreen::id).containsExactly("office-sound");
        assertThat(screens.find("office-sound")).isPresent();
        assertThat(house.troubles()).extracting(Trouble::gate).containsOnly("Screen");
    }

    @Test
    void aScreenWhoseConstructorStallsHoldsNobodyTwiceAndIsDrawnWhenItComes() throws Exception {
        Screens hasty = new Screens(house, Duration.ofMillis(50));
        CountDownLatch told = new CountDownLatch(1);
        hasty.addScreen(offered(Screen.class, ContributedTest::sound));
        hasty.addScreen(offered(() -> {
            stall("");
            return made(Screen.class, what -> what.equals("id") ? "office-late" : sound(what));
        }));
        hasty.addScreen(offered(() -> thrownAs(Screen.class)));
        hasty.watch(new Screens.Watcher() {
            @Override
            public void arrived() {
                told.countDown();
            }

            @Override
            public void leaving(Object contribution) { }
        });
        assertThat(hasty.all(Screen.Place.OFFICE)).extracting(KnownScreen::id).containsExactly("office-sound");
        assertThat(house.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.what()).isEqualTo("make");
            assertThat(trouble.stuck()).isTrue();
        });
        release.countDown();
        assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(hasty.all(Screen.Place.OFFICE)).extracting(KnownScreen::id)
                .containsExactly("office-late", "office-sound");
        hasty.stop();
    }

    private static <T> T thrownAs(Class<T> type) {
        return type.cast(thrown("constructor"));
    }

    @Test
    void aScreenWithoutTitleAndIconIsCalledByItsId() {
        screens.addScreen(offered(Screen.class, what -> what.equals("id") || what.equals("place")
                || what.equals("permission") ? sound(what) : what.equals("icon") ? "no icon" : thrown(what)));
        KnownScreen screen = screens.find("office-sound").orElseThrow();
        assertThat(screen.title()).isEqualTo(LocalText.same("office-sound"));
        assertThat(screen.icon()).isEqualTo("vaadin:puzzle-piece");
        assertThat(screen.styleSheets()).isEmpty();
    }

    @Test
    void aScreenThatDoesNotSayWhoMaySeeItIsSeenByNobody() {
        screens.addScreen(offered(Screen.class, what -> what.equals("permission") ? thrown(what) : sound(what)));
        assertThat(screens.find("office-sound")).isEmpty();
    }

    @Test
    void signsThatThrowOrStallLeaveTheOthers() {
        screens.addPill(offered(StatusPill.class, this::stall));
        screens.addPill(offered(StatusPill.class, ContributedTest::thrown));
        screens.addPill(offered(StatusPill.class, what -> 5));
        // one that only does not say where it stands gets a place
        assertThat(screens.pills()).extracting(KnownPill::position).containsExactly(5, 100);
    }

    private Guarded<Screen> guarded() {
        screens.addScreen(offered(Screen.class, ContributedTest::sound));
        return screens.find("office-sound").orElseThrow().guarded();
    }

    @Test
    void whatThrowsWhenItIsMadeOrAttachedLeavesTheRestOfThePage() {
        page.add(new Span("bar"), place);
        Guarded<Screen> guarded = guarded();
        assertThat(Contributed.place(guarded, true, place, () -> {
            throw new IllegalStateException("broken on purpose");
        })).isFalse();
        assertThat(Contributed.place(guarded, true, place, () -> new Moody(true, false))).isFalse();
        assertThat(place.getComponentCount()).isZero();
        assertThat(page.getComponentCount()).isEqualTo(2);
        assertThat(house.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.what()).isEqualTo("create");
            assertThat(trouble.times()).isEqualTo(2);
        });
        assertThat(Contributed.place(guarded, true, place, () -> new Span("well"))).isTrue();
        assertThat(house.troubles()).isEmpty();
    }

    @Test
    void whatThrowsWhenItLeavesIsOffThePageAllTheSame() {
        page.add(place);
        Component moody = new Moody(false, true);
        assertThat(Contributed.place(guarded(), true, place, () -> moody)).isTrue();
        Contributed.remove(moody);
        assertThat(place.getComponentCount()).isZero();
        assertThat(house.troubles()).extracting(Trouble::what).containsExactly("detach");
    }

    @Test
    void whoseAPartIsCanBeSeenFromEveryComponentInIt() {
        page.add(place);
        Span inner = new Span("inner");
        Guarded<Screen> guarded = guarded();
        Contributed.place(guarded, true, place, () -> new Div(new Div(inner)));
        assertThat(Contributed.owner(inner)).isSameAs(guarded);
        assertThat(Contributed.owner(place)).isNull();
    }

    /** Throws when it comes to the page or leaves it. */
    private static final class Moody extends Span {

        private final boolean comes;
        private final boolean leaves;

        Moody(boolean comes, boolean leaves) {
            this.comes = comes;
            this.leaves = leaves;
        }

        @Override
        protected void onAttach(AttachEvent event) {
            if (comes) {
                thrown("attach");
            }
        }

        @Override
        protected void onDetach(DetachEvent event) {
            if (leaves) {
                thrown("detach");
            }
        }
    }
}
