package org.trivetpos.ordering.internal;

import java.util.Arrays;
import java.util.List;
import org.trivetpos.kernel.LocalText;

/** The reasons that a shop wrote into a setting: {@code 生日 / Birthday; 致歉 / Apology}. */
final class Reasons {

    private Reasons() { }

    static List<LocalText> of(String written) {
        return Arrays.stream(written.split("[;；]")).map(String::strip).filter(one -> !one.isEmpty())
                .map(Reasons::one).toList();
    }

    private static LocalText one(String both) {
        String[] parts = both.split("[/／]", 2);
        return parts.length == 1 ? LocalText.same(both) : new LocalText(parts[0].strip(), parts[1].strip());
    }
}
