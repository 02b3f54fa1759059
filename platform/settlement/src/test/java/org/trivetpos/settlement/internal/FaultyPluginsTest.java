package org.trivetpos.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.PayOutcome.Settled;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.SettlementParticipant;
import org.trivetpos.settlement.spi.Tender;
import org.trivetpos.testkit.TestStore;

class FaultyPluginsTest {

    private final Counter counter = new Counter(TestStore.h2());
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        counter.close();
    }

    private Object stall() {
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return "late";
    }

    /** A tender that answers everything badly but for what it says here. */
    private static Tender tender(Function<String, Object> answers) {
        return (Tender) Proxy.newProxyInstance(Tender.class.getClassLoader(), new Class<?>[] {Tender.class},
                (proxy, method, args) -> answers.apply(method.getName()));
    }

    private void present(Tender... faulty) {
        counter.desk.tenders = Stream.concat(counter.desk.tenders.stream(), Stream.of(faulty)).toList();
    }

    @Test
    void aSaleGoesOnBesideTendersThatThrowAndStall() {
        present(tender(what -> {
            throw new IllegalStateException("no terminal");
        }), tender(what -> stall()));

        assertThat(counter.pay(counter.orders.open(7, "47.00"), "cash 50.00")).isInstanceOf(Settled.class);
        assertThat(counter.desk.tenders()).extracting(tender -> tender.id().value()).containsExactly("cash", "card");
        assertThat(counter.guard.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.gate()).isEqualTo("Tender");
            assertThat(trouble.outside()).isTrue();
            assertThat(trouble.stuck()).isTrue();
        });
    }

    @Test
    void aTenderThatCannotSayItsNameIsTakenByItsIdAndSuggestsWhatIsDue() {
        present(tender(what -> switch (what) {
            case "id" -> new TenderId("voucher");
            case "givesChange", "opensDrawer", "counted" -> false;
            default -> throw new IllegalStateException("no words");
        }));
        Order lunch = counter.orders.open(7, "47.00");

        Settled settled = (Settled) counter.pay(lunch, "voucher 47.00");
        assertThat(settled.check().payments().getFirst().name()).isEqualTo(LocalText.same("voucher"));
        assertThat(counter.desk.tenders().getLast().quickAmounts(lunch.price().due()))
                .containsExactly(lunch.price().due());
    }

    @Test
    void aParticipantThatThrowsAtItsNameFailsTheSaleInWordsThatNameThePlugin() {
        counter.participants(participant(() -> {
            throw new IllegalStateException("who am I");
        }));
        assertClosed();
    }

    @Test
    void aParticipantThatStallsAtItsNameFailsTheSaleToo() {
        counter.participants(participant(this::stall));
        assertClosed();
    }

    @Test
    void aParticipantInTroubleIsAskedAgainEachTime() {
        Order lunch = counter.orders.open(7, "47.00");
        counter.participants(new SettlementParticipant() {

            private int failing = 4;

            @Override
            public void settle(CommandContext context, Check check, Order order) {
                if (failing-- > 0) {
                    throw new IllegalStateException("no room for points");
                }
            }
        });
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> counter.pay(lunch, "cash 47.00")).isInstanceOf(RefusedException.class);
        }
        assertThat(counter.guard.troubles()).extracting(Trouble::times).containsExactly(4L);
        assertThat(counter.pay(lunch, "cash 47.00")).isInstanceOf(Settled.class);
        assertThat(counter.guard.troubles()).isEmpty();
    }

    private void assertClosed() {
        Order lunch = counter.orders.open(7, "47.00");
        assertThatThrownBy(() -> counter.pay(lunch, "cash 47.00")).isInstanceOfSatisfying(RefusedException.class,
                refused -> {
                    Refusal refusal = refused.refusal();
                    assertThat(refusal.code()).isEqualTo("settlement.participant-failed");
                    assertThat(refusal.args()).isEqualTo(List.of(LocalText.same(Counter.HERE), Counter.HERE));
                });
        assertThat(counter.rows("settled_check")).isZero();
    }

    private static SettlementParticipant participant(Runnable beforeItsName) {
        return new SettlementParticipant() {

            @Override
            public String id() {
                beforeItsName.run();
                return "points";
            }

            @Override
            public void settle(CommandContext context, Check check, Order order) {
                throw new IllegalStateException("never asked");
            }
        };
    }
}
