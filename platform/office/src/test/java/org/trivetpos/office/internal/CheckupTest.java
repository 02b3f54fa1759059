package org.trivetpos.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.Readers;
import org.trivetpos.journal.Readers.ReaderState;
import org.trivetpos.kernel.GateHealth;
import org.trivetpos.kernel.GateHealth.Kind;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Origin;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreHealth;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.Printers;
import org.trivetpos.store.Schedule;
import org.trivetpos.store.ScheduledJobs;
import org.trivetpos.store.ScheduledJobs.Job;
import org.trivetpos.store.ScheduledJobs.Outcome;
import org.trivetpos.store.ScheduledJobs.Run;

class CheckupTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Origin ACME = new Origin("org.acme.points", "1.2.0", LocalText.same("Acme points"));

    private List<Trouble> troubles = List.of();
    private List<Refusal> damage = List.of();
    private final Checkup checkup = new Checkup(() -> troubles, answering(StoreHealth.class,
            Map.of("troubles", () -> damage)), Clock.fixed(NOON, ZoneOffset.UTC));

    @AfterEach
    void close() {
        checkup.close();
    }

    private static <T> T answering(Class<T> room, Map<String, Supplier<Object>> answers) {
        return room.cast(Proxy.newProxyInstance(room.getClassLoader(), new Class<?>[] {room},
                (proxy, method, args) -> answers.get(method.getName()).get()));
    }

    private static Trouble trouble(String gate) {
        return new Trouble(ACME, gate, "Points", Kind.THREW, "name", "x", NOON, NOON, 1, false, false, null);
    }

    @Test
    void aShopInWhichNothingIsWrongIsWell() {
        checkup.readers = List.of(answering(Readers.class, Map.of("states",
                () -> List.of(new ReaderState("kitchen.tickets", 7, 0, null)))));
        assertThat(checkup.look().at()).isEqualTo(NOON);
        assertThat(checkup.look().findings().isWell()).isTrue();
    }

    @Test
    void whatIsWrongIsFoundAndPluginsAreCountedOnce() {
        troubles = List.of(trouble("Tender"), trouble("OrderPanel"));
        damage = List.of(Refusal.of("persistence.newer", "loyalty", "2"));
        ReaderState stuck = new ReaderState("points", 6, 12, new Readers.Trouble(7, "no such member", 4));
        checkup.readers = List.of(answering(Readers.class, Map.of("states",
                () -> List.of(new ReaderState("kitchen.tickets", 18, 0, null), stuck))));
        Printer bar = new Printer(new PrinterId("p1"), "bar", "escpos", "10.0.0.7", 48, Set.of("receipt"), true);
        checkup.printers = List.of(answering(Printers.class, Map.of("all", () -> List.of(bar),
                "status", () -> PrinterStatus.UNREACHABLE)));

        Findings found = checkup.look().findings();
        assertThat(found.byPlugin()).containsOnlyKeys(ACME);
        assertThat(found.byPlugin().get(ACME)).hasSize(2);
        assertThat(found.readers()).containsExactly(stuck);
        assertThat(found.printers()).extracting(Findings.Ailing::printer).containsExactly(bar);
        assertThat(found.count()).isEqualTo(4);
    }

    @Test
    void aRoomThatDoesNotAnswerIsNamedAndTheOthersAreLookedAt() {
        troubles = List.of(trouble("Tender"));
        checkup.readers = List.of(answering(Readers.class, Map.of("states", () -> {
            throw new IllegalStateException("no database");
        })));
        Findings found = checkup.look().findings();
        assertThat(found.silent()).containsExactly("journal");
        assertThat(found.plugins()).hasSize(1);
    }

    @Test
    void aJobThatDidNotSucceedIsAFindingUntilItDoes() {
        checkup.jobs = List.of(answering(ScheduledJobs.class, Map.of("all", () -> List.of(
                job(Outcome.FAILED, false), job(Outcome.FAILED, true), job(Outcome.DONE, false)))));
        assertThat(checkup.look().findings().jobs()).containsExactly(job(Outcome.FAILED, false));
        assertThat(checkup.look().findings().isWell()).isFalse();
    }

    private static Job job(Outcome outcome, boolean running) {
        Run last = new Run(LocalDate.EPOCH, NOON, NOON, outcome, LocalText.same("no folder"), 1, false);
        return new Job("upkeep.backup", LocalText.same("Backup"), new Schedule.Every(5), ACME, running, last, NOON);
    }

    @Test
    void whoFollowsSeesTheFirstLookAtOnce() throws Exception {
        LinkedBlockingQueue<Checkup.Look> seen = new LinkedBlockingQueue<>();
        try (AutoCloseable following = checkup.follow(seen::add)) {
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void everyGateAndEverythingDoneThereIsWorded() {
        OfficeTexts texts = new OfficeTexts();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (String gate : List.of("PricingRule", "ServiceMode", "Tender", "OrderAction", "OrderPanel",
                    "StatusPill", "Screen", "SettingSource", "PermissionSource", "TextSource", "StoreGuard",
                    "PrinterDriver", "PaperLayout", "Scale", "CallerDriver", "SettlementParticipant")) {
                assertThat(texts.pattern(language, "office.health.gate." + gate)).as(gate).isNotNull();
                assertThat(texts.pattern(language, "office.health.meanwhile." + gate)).as(gate).isNotNull();
            }
            for (Kind kind : GateHealth.Kind.values()) {
                assertThat(texts.pattern(language, "office.health.did." + kind.name().toLowerCase(
                        Locale.ROOT))).as(kind.name()).isNotNull();
            }
        }
    }
}
