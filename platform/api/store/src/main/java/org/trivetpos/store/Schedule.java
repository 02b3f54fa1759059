package org.trivetpos.store;

import java.time.LocalTime;

/** When something is to be done by itself, on the shop's clock. */
public sealed interface Schedule {

    /**
     * Again and again; first so many minutes after it came. What was missed while the shop was off is not made up.
     *
     * @param minutes 1 to 1440
     */
    record Every(int minutes) implements Schedule {
        public Every {
            if (minutes < 1 || minutes > 1_440) {
                throw new IllegalArgumentException("every " + minutes + " minutes: 1 to 1440 can be");
            }
        }
    }

    /** Once a day at that time; if the shop was off then, once when it starts again. */
    record Daily(LocalTime time) implements Schedule { }

    /**
     * Once for each business day, when it has ended: when the next one begins, or when the shop starts again. Days
     * that ended while it was off are made up, the oldest first, the last 31 at most.
     */
    record AfterBusinessDay() implements Schedule { }
}
