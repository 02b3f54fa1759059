package org.trivetpos.ordering;

/** What a scale shows at a moment. May grow: what you do not know is no weight. */
public sealed interface ScaleReading {

    /**
     * It has come to rest: this can be sold.
     *
     * @param net  what lies on it without the tare
     * @param tare what is taken off for the dish or bag; zero if nothing is
     */
    record Stable(Weight net, Weight tare) implements ScaleReading { }

    /** It still moves; as {@link Stable}. */
    record Unstable(Weight net, Weight tare) implements ScaleReading { }

    /** More lies on it than it can weigh. */
    record Overload() implements ScaleReading { }

    /** It is off, unplugged, or says what nobody understands. */
    record NoAnswer() implements ScaleReading { }
}
