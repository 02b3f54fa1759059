package org.trivetpos.example.numberstand.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.example.numberstand.StandingNumber;
import org.trivetpos.example.numberstand.StandingNumber.State;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.CheckSettled;
import org.trivetpos.testkit.TestStore;

class NumbersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Money NOTHING = Money.zero(CurrencyUnit.of("CNY"));

    private final TestStore store = TestStore.h2();
    private final Numbers numbers = new Numbers(store.transactions(),
            store.unit("number_stand", Numbers.class, NumberRow.class), store.commands(), store.journal(),
            new EverybodyMay(), () -> TODAY, store.clock());

    /** Whoever works here. */
    private static final class EverybodyMay implements Permissions {
        @Override
        public boolean allows(StaffId person, Permission permission) {
            return true;
        }

        @Override
        public void require(CommandContext context, Permission permission) { }

        @Override
        public List<Permission> declared() {
            return List.of();
        }
    }

    NumbersTest() {
        store.follow(new PaidOrders(store.journal(), numbers));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void paid(int number, String mode) {
        Instant now = store.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Order order = new Order(new OrderId("order-" + number), number, 1, new ModeId(mode), Order.Serving.DINE_IN,
                Order.Status.CLOSED, null, null, new StaffId("staff-1"), now, TODAY, "", List.of(),
                new PricedBasket(List.of(), NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING));
        Check check = new Check(new CheckId("check-" + number), order.id(), number, number, TODAY, now,
                new StaffId("staff-1"), "王芳", new TerminalId("till-1"), NOTHING, NOTHING, NOTHING, List.of());
        store.transactions().run(() -> store.journal().append(store.context(), order.id().value(),
                new CheckSettled(check, order)));
        store.sealAll();
    }

    private List<String> standing() {
        return numbers.standing().stream().map(one -> one.number() + " " + one.state()).toList();
    }

    @Test
    void whoeverHasPaidInThisModeWaitsAndNobodyElse() {
        paid(12, "number-stand");
        paid(13, "counter");
        paid(11, "number-stand");
        assertThat(standing()).containsExactly("11 WAITING", "12 WAITING");
    }

    @Test
    void aNumberIsCalledAndThenFetched() {
        paid(12, "number-stand");
        AtomicInteger told = new AtomicInteger();
        numbers.onChange(told::incrementAndGet);
        numbers.call(store.context(), new OrderId("order-12"));
        assertThat(standing()).containsExactly("12 CALLED");
        numbers.handOver(store.context(), new OrderId("order-12"));
        assertThat(numbers.standing()).isEmpty();
        assertThat(told).hasValue(2);
        store.sealAll();
        assertThat(store.journal().about("order-12")).extracting(SealedFact::type).containsExactly(
                "settlement.CheckSettled", "number-stand.NumberCalled", "number-stand.NumberTaken");
    }

    @Test
    void theSameTapTwiceIsOneCall() {
        paid(12, "number-stand");
        CommandContext tap = store.context();
        numbers.call(tap, new OrderId("order-12"));
        numbers.call(tap, new OrderId("order-12"));
        store.sealAll();
        assertThat(store.journal().about("order-12")).hasSize(2);
    }

    @Test
    void whatWasFetchedIsNotCalledAgain() {
        paid(12, "number-stand");
        numbers.handOver(store.context(), new OrderId("order-12"));
        assertThatThrownBy(() -> numbers.call(store.context(), new OrderId("order-12")))
                .isInstanceOf(RefusedException.class).hasMessageContaining("number-stand.gone");
    }

    @Test
    void theFactThatIsReadAgainGivesNoSecondNumber() {
        paid(12, "number-stand");
        StandingNumber first = numbers.standing().getFirst();
        store.transactions().run(() -> numbers.waits(first.order(), 12, TODAY, Instant.EPOCH));
        assertThat(numbers.standing()).containsExactly(first);
        assertThat(first.state()).isEqualTo(State.WAITING);
    }
}
