package ${package};

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.trivetpos.reporting.BusinessPeriod;

/** The sums of each hour. */
public interface Hours {

    /** Adds one check, in the running transaction. */
    void add(LocalDate day, int hour, Money due);

    /** The hours in which somebody paid, in order, each with the sums of all days of the period. */
    List<Hour> of(BusinessPeriod period);

    /** One hour of the day, 0 to 23. */
    record Hour(int hour, int checks, Money takings) { }
}
