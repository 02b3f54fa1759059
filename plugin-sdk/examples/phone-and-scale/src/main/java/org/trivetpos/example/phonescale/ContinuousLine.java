package org.trivetpos.example.phonescale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.Weight;

/**
 * A line of a scale that sends its weight all the time: {@code ST,GS,+  0.532kg}. {@code ST} is stable, {@code US} is
 * not, {@code OL} is too much.
 */
final class ContinuousLine {

    private static final Pattern LINE = Pattern.compile(
            "(ST|US|OL),(?:GS|NT),([+-]) *(\\d{1,6}(?:\\.\\d{1,4})?) *(kg|g)");

    private ContinuousLine() { }

    /** What cannot be understood is no answer. */
    static ScaleReading read(String line) {
        Matcher match = LINE.matcher(line.strip());
        if (!match.matches()) {
            return line.strip().startsWith("OL") ? new ScaleReading.Overload() : new ScaleReading.NoAnswer();
        }
        BigDecimal figure = new BigDecimal(match.group(2) + match.group(3));
        Weight weight = new Weight(figure.movePointRight(match.group(4).equals("kg") ? 3 : 0)
                .setScale(0, RoundingMode.HALF_UP).longValueExact());
        return switch (match.group(1)) {
            case "ST" -> new ScaleReading.Stable(weight, Weight.ZERO);
            case "US" -> new ScaleReading.Unstable(weight, Weight.ZERO);
            default -> new ScaleReading.Overload();
        };
    }
}
