package com.example.takingstoday;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.PaymentTaken;
import org.trivetpos.settlement.TenderId;

class TakingsTodayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final List<SealedFact> facts = new ArrayList<>();
    private final Map<Long, PaymentTaken> payments = new HashMap<>();
    private final Journal journal = (Journal) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {Journal.class}, (proxy, method, args) -> switch (method.getName()) {
                case "head" -> facts.isEmpty() ? Optional.empty() : Optional.of(facts.getLast());
                case "read" -> facts.stream().filter(fact -> fact.number() > (long) args[0]).limit((int) args[1])
                        .toList();
                case "decode" -> payments.get(((SealedFact) args[0]).number());
                default -> throw new UnsupportedOperationException(method.getName());
            });
    private final TakingsToday takings = new TakingsToday(journal, () -> TODAY,
            Clock.fixed(NOON.plus(Duration.ofHours(4)), ZoneOffset.UTC));

    private void fact(String type, Instant at) {
        long number = facts.size() + 1L;
        facts.add(new SealedFact(number, type, 1, "order", at, null, null, null, "{}", ""));
    }

    private void paid(String tender, String received, String change, LocalDate day) {
        fact("settlement.PaymentTaken", NOON.plus(Duration.ofDays(day.toEpochDay() - TODAY.toEpochDay())));
        payments.put((long) facts.size(), new PaymentTaken(new CheckId("check"), new TenderId(tender),
                Money.parse("CNY " + received), Money.parse("CNY " + change), day));
    }

    @Test
    void whatStaysInTheShopIsAddedUpByTender() {
        paid("cash", "100.00", "53.00", TODAY.minusDays(1));
        paid("cash", "50.00", "3.00", TODAY);
        paid("card", "20.00", "0.00", TODAY);
        fact("ordering.OrderClosed", NOON);
        paid("cash", "10.00", "0.00", TODAY);
        assertThat(takings.byTender()).containsEntry("cash", Money.parse("CNY 57.00"))
                .containsEntry("card", Money.parse("CNY 20.00")).hasSize(2);
    }

    @Test
    void aLongDayIsReadInPages() {
        for (int i = 0; i < 1200; i++) {
            paid("cash", "1.00", "0.00", TODAY);
        }
        assertThat(takings.byTender()).containsEntry("cash", Money.parse("CNY 1200.00"));
    }

    @Test
    void whatIsOlderThanADayIsNotRead() {
        for (int i = 0; i < 1000; i++) {
            fact("ordering.OrderClosed", NOON.minus(Duration.ofDays(30)));
        }
        paid("cash", "1.00", "0.00", TODAY);
        assertThat(takings.byTender()).hasSize(1);
    }

    @Test
    void anEmptyJournalIsNoTakings() {
        assertThat(takings.byTender()).isEmpty();
    }
}
