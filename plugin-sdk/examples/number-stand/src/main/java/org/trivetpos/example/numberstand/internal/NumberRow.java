package org.trivetpos.example.numberstand.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.trivetpos.example.numberstand.StandingNumber;
import org.trivetpos.example.numberstand.StandingNumber.State;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.OrderId;

/**
 * A number's life: the guest pays and waits, is called (perhaps twice: the first call was not heard), and fetches the
 * order. What was fetched stays fetched.
 */
@Entity
@Table(name = "standing_number")
public class NumberRow {

    @Id
    @Column(name = "order_id")
    private String orderId;

    @Version
    private int version;

    private int number;

    @Column(name = "business_day")
    private LocalDate businessDay;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant since;

    /** For the mapper. */
    protected NumberRow() { }

    NumberRow(OrderId order, int number, LocalDate businessDay, Instant since) {
        this.orderId = order.value();
        this.number = number;
        this.businessDay = businessDay;
        this.state = State.WAITING;
        this.since = since;
    }

    void call(Instant now) {
        become(State.CALLED, now);
    }

    void take(Instant now) {
        become(State.TAKEN, now);
    }

    private void become(State wanted, Instant now) {
        if (state == State.TAKEN) {
            throw Refusal.of("number-stand.gone", number).asException();
        }
        state = wanted;
        since = now;
    }

    int number() {
        return number;
    }

    LocalDate businessDay() {
        return businessDay;
    }

    StandingNumber view() {
        return new StandingNumber(new OrderId(orderId), number, state, since);
    }
}
