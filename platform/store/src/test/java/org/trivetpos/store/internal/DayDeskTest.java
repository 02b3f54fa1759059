package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.store.DayClosed;
import org.trivetpos.store.Shop;
import org.trivetpos.store.spi.DayParticipant;
import org.trivetpos.testkit.TestStore;

class DayDeskTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final TestStore store = TestStore.h2();
    private final TillOfTheTest till = new TillOfTheTest();
    private OpenShop shop;
    private DayDesk desk;

    /** Stands where the till stands, and says what the test tells it to. */
    private static final class TillOfTheTest implements DayParticipant {
        final Set<LocalDate> traded = new TreeSet<>();
        final List<Refusal> missing = new ArrayList<>();
        final List<ClosedDay> closed = new ArrayList<>();
        boolean broken;

        @Override
        public String id() {
            return "till";
        }

        @Override
        public Set<LocalDate> traded(LocalDate after, LocalDate until) {
            return Set.copyOf(traded);
        }

        @Override
        public List<Refusal> missing(LocalDate day) {
            return List.copyOf(missing);
        }

        @Override
        public void close(CommandContext context, ClosedDay day) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            closed.add(day);
        }
    }

    @BeforeEach
    void open() {
        shop = new OpenShop(store);
        shop.allowed.add(Doorkeeper.CLOSE_DAY);
        shop.declare();
        at("2026-11-23T14:00:00Z");
        desk = desk(shop, Set.of("till"));
    }

    private DayDesk desk(OpenShop of, Set<String> required) {
        DayParticipants participants = new DayParticipants(of.guard, required);
        participants.participants = List.of(till);
        return new DayDesk(store.commands(), store.journal(), of.door, of.closedDays, of.days(), participants,
                store.clock());
    }

    private void at(String instant) {
        store.clock().set(Instant.parse(instant));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsSoldAfterTheCloseBelongsToTheNextDayAlsoAfterARestart() {
        till.traded.add(MONDAY);
        assertThat(desk.due().day()).isEqualTo(MONDAY);
        assertThat(desk.due().missing()).isEmpty();

        ClosedDay monday = desk.close(store.context(), MONDAY);

        assertThat(monday.number()).isEqualTo(1);
        assertThat(shop.days().current()).isEqualTo(TUESDAY);
        assertThat(new OpenShop(store).days().current()).isEqualTo(TUESDAY);
        assertThat(till.closed).containsExactly(monday);
        at("2026-11-23T20:00:00Z");
        assertThat(shop.days().current()).as("the clock has come after").isEqualTo(TUESDAY);
        assertThat(shop.days().span(TUESDAY).from()).isEqualTo(monday.at());
        assertThat(shop.days().span(MONDAY).until()).isEqualTo(monday.at());
    }

    @Test
    void theFactCarriesTheHeadOfTheJournalAndBothAreKeptOutsideTheDatabase() throws Exception {
        store.transactions().run(() -> store.journal().append(null, "shop", new org.trivetpos.store.ShopChanged(
                org.trivetpos.store.ShopChanged.Data.of(shop.shops.current()),
                org.trivetpos.store.ShopChanged.Data.of(shop.shops.current()))));
        store.sealAll();
        SealedFact before = store.journal().head().orElseThrow();

        ClosedDay closed = desk.close(store.context(), MONDAY);

        assertThat(closed.journalNumber()).isEqualTo(before.number());
        assertThat(closed.journalHash()).isEqualTo(before.hash());
        SealedFact fact = store.journal().about("2026-11-23").getFirst();
        assertThat(store.journal().decode(fact, DayClosed.class).closed()).isEqualTo(closed);
        assertThat(java.nio.file.Files.readString(store.data().resolve("anchors/anchors.txt")))
                .contains("anchor " + before.number() + " " + before.hash());
    }

    @Test
    void aDayStaysOpenInWordsWhileSomethingIsMissing() {
        till.missing.add(Refusal.of("till.shift-open", "收银台", "王芳"));

        assertThat(desk.due().missing()).containsExactly(Refusal.of("till.shift-open", "收银台", "王芳"));
        assertThat(refused(MONDAY).code()).isEqualTo("till.shift-open");
        assertThat(shop.days().closed(null, 9)).isEmpty();
        assertThat(shop.days().current()).isEqualTo(MONDAY);
    }

    @Test
    void aParticipantThatFailsOrIsAbsentKeepsTheDayOpen() {
        till.broken = true;
        assertThat(refused(MONDAY).code()).isEqualTo("store.day-participant-failed");
        till.broken = false;
        desk = desk(shop, Set.of("till", "settlement"));
        assertThat(desk.due().missing()).containsExactly(Refusal.of("store.day-not-ready", "settlement"));
        assertThat(refused(MONDAY)).isEqualTo(Refusal.of("store.day-not-ready", "settlement"));
        assertThat(shop.days().closed(null, 9)).isEmpty();
    }

    @Test
    void aForgottenDayIsClosedFirstAndNumbersHaveNoGap() {
        till.traded.add(MONDAY);
        at("2026-11-24T14:00:00Z");
        till.traded.add(TUESDAY);
        assertThat(desk.due().day()).isEqualTo(MONDAY);
        assertThat(refused(TUESDAY).code()).isEqualTo("store.day-not-due");
        till.broken = true;
        refused(MONDAY);
        till.broken = false;

        desk.close(store.context(), MONDAY);
        desk.close(store.context(), TUESDAY);

        assertThat(shop.days().closed(null, 9)).extracting(ClosedDay::number).containsExactly(2, 1);
        assertThat(shop.days().closed(TUESDAY, 9)).extracting(ClosedDay::day).containsExactly(MONDAY);
        assertThat(shop.days().find(MONDAY)).map(ClosedDay::number).contains(1);
        assertThat(desk.due().missing()).extracting(Refusal::code).containsExactly("store.day-not-begun");
        assertThat(refused(TUESDAY.plusDays(1)).code()).isEqualTo("store.day-not-begun");
    }

    @Test
    void onlyWhoMayClosesADayAndARepeatedRequestReturnsTheFirst() {
        shop.allowed.remove(Doorkeeper.CLOSE_DAY);
        assertThat(refused(MONDAY).code()).isEqualTo("test.not-allowed");
        shop.allowed.add(Doorkeeper.CLOSE_DAY);
        CommandContext context = store.context();
        assertThat(desk.close(context, MONDAY)).isEqualTo(desk.close(context, MONDAY));
        assertThat(till.closed).hasSize(1);
    }

    @Test
    void theShopsZoneSaysWhenADayBegins() {
        Shop now = shop.shops.current();
        shop.shops.change(store.context(), new Shop(now.id(), new LocalText("馆", "Inn"), now.address(), now.currency(),
                true, 600, now.language(), java.time.ZoneId.of("Asia/Shanghai")));
        assertThat(shop.days().span(MONDAY).from()).isEqualTo(Instant.parse("2026-11-22T20:00:00Z"));
    }

    private Refusal refused(LocalDate day) {
        RefusedException[] said = new RefusedException[1];
        assertThatThrownBy(() -> desk.close(store.context(), day)).isInstanceOfSatisfying(RefusedException.class,
                refused -> said[0] = refused);
        return said[0].refusal();
    }
}
