package ${package};

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.reporting.BusinessPeriod;

/** What was sold. */
public interface Sales {

    /** Adds the lines of one check, in the running transaction. */
    void add(long journalNumber, List<Sale> lines);

    /** In the order of the journal. */
    List<Sale> of(BusinessPeriod period);

    /** One line of a settled check; {@code takings} after all that was taken off. */
    record Sale(LocalDate day, int receipt, String dish, Quantity quantity, Money takings) { }
}
