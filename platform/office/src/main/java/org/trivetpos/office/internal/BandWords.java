package org.trivetpos.office.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trivetpos.menu.TimeBand;

/** When a price level holds, as one says it: {@code Mon–Fri 11:00–14:00}. */
final class BandWords {

    private static final int WEEK = 7;

    private final Office office;
    /** Of the service modes that are installed. */
    private final Map<String, String> modes;

    BandWords(Office office, Map<String, String> modes) {
        this.office = office;
        this.modes = modes;
    }

    String of(TimeBand band) {
        List<String> words = new ArrayList<>();
        String days = band.days().size() == WEEK ? office.t("levels.every-day") : days(office.locale(), band.days());
        words.add(days + " " + hours(band));
        if (band.first() != null && band.last() != null) {
            words.add(office.day(band.first()) + " – " + office.day(band.last()));
        } else if (band.first() != null) {
            words.add(office.t("levels.since", office.day(band.first())));
        } else if (band.last() != null) {
            words.add(office.t("levels.until", office.day(band.last())));
        }
        if (!band.modes().isEmpty()) {
            words.add(band.modes().stream().map(mode -> modes.getOrDefault(mode, mode))
                    .collect(Collectors.joining(", ")));
        }
        return String.join(" · ", words);
    }

    private String hours(TimeBand band) {
        if (band.from().equals(LocalTime.MIDNIGHT) && band.to().equals(LocalTime.MIDNIGHT)) {
            return office.t("levels.all-day");
        }
        if (band.to().equals(LocalTime.MIDNIGHT)) {
            return band.from() + "–24:00";
        }
        return band.passesMidnight() ? office.t("levels.overnight", band.from().toString(), band.to().toString())
                : band.from() + "–" + band.to();
    }

    /** Three days or more in a row are said by the first and the last of them. */
    static String days(Locale locale, List<DayOfWeek> days) {
        boolean chinese = locale.getLanguage().equals("zh");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < days.size();) {
            int end = i;
            while (end + 1 < days.size() && days.get(end + 1).getValue() == days.get(end).getValue() + 1) {
                end++;
            }
            if (end - i >= 2) {
                words.add(day(locale, days.get(i)) + (chinese ? "至" : "–") + day(locale, days.get(end)));
                i = end + 1;
            } else {
                words.add(day(locale, days.get(i)));
                i++;
            }
        }
        return String.join(chinese ? "、" : ", ", words);
    }

    static String day(Locale locale, DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, locale);
    }
}
