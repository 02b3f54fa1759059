package ${package};

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** The sums of each hour. */
public interface Hours {

    /** Adds one check, in the running transaction. */
    void add(LocalDate day, int hour, Money due);

    /** The hours of a day in which somebody paid, in order. */
    List<Hour> of(LocalDate day);

    /** One hour of the day, 0 to 23. */
    record Hour(int hour, int checks, Money takings) { }
}
