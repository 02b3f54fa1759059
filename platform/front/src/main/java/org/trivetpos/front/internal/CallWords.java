package org.trivetpos.front.internal;

import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivetpos.ordering.Call;
import org.trivetpos.store.Shops;

/** How a telephone call is said to one person. */
record CallWords(Words words, Shops shops) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int TAIL = 4;
    private static final Pattern MOBILE = Pattern.compile("(1\\d\\d)(\\d{4})(\\d{4})");

    /** The number as people read it out, or that it is withheld. */
    String who(Call call) {
        Matcher mobile = MOBILE.matcher(call.number());
        return call.number().isEmpty() ? words.of("call.withheld")
                : mobile.matches() ? mobile.replaceFirst("$1 $2 $3") : call.number();
    }

    /** The end of it, for a bar in which there is no room. */
    String tail(Call call) {
        String number = call.number();
        return number.length() <= TAIL ? who(call) : words.of("call.tail", number.substring(number.length() - TAIL));
    }

    String when(Call call) {
        return CLOCK.format(call.at().atZone(shops.current().zone()));
    }

    String more(int others) {
        return words.of("call.more", others);
    }

    /** Line and device, and the name if the line said one. */
    String about(Call call) {
        String from = call.line().isEmpty() ? words.of(call.box()) : words.of("call.line", call.line(), call.box());
        return call.name().isEmpty() ? from : words.of("call.named", call.name(), from);
    }

    String announced(Call call) {
        return words.of("call.announced", who(call), when(call));
    }
}
