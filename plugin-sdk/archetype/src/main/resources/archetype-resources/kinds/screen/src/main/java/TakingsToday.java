package ${package};

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.settlement.PaymentTaken;
import org.trivetpos.store.BusinessDays;

/** Reads the journal backwards until it comes to facts that cannot be of today. */
@Component(service = TakingsToday.class)
public final class TakingsToday {

    private static final String TAKEN = "settlement.PaymentTaken";
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PAGE = 500;

    private final Journal journal;
    private final BusinessDays days;
    private final Clock clock;

    @Activate
    public TakingsToday(@Reference Journal journal, @Reference BusinessDays days, @Reference Clock clock) {
        this.journal = journal;
        this.days = days;
        this.clock = clock;
    }

    public LocalDate day() {
        return days.current();
    }

    /** What stays in the shop, by id of the tender. */
    public Map<String, Money> byTender() {
        Map<String, Money> takings = new TreeMap<>();
        LocalDate today = days.current();
        Instant yesterday = clock.instant().minus(DAY);
        long until = journal.head().map(SealedFact::number).orElse(0L);
        while (until > 0) {
            long after = Math.max(0, until - PAGE);
            List<SealedFact> page = journal.read(after, (int) (until - after));
            page.stream().filter(fact -> fact.type().equals(TAKEN))
                    .map(fact -> journal.decode(fact, PaymentTaken.class))
                    .filter(payment -> payment.businessDay().equals(today))
                    .forEach(payment -> takings.merge(payment.tender().value(),
                            payment.received().minus(payment.change()), Money::plus));
            until = page.isEmpty() || page.getFirst().at().isBefore(yesterday) ? 0 : after;
        }
        return takings;
    }
}
