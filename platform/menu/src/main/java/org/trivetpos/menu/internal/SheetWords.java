package org.trivetpos.menu.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Texts;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.PriceLevel;

/** The headers and the fixed words of a sheet: written in one language, understood in both. */
final class SheetWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Texts texts;
    private final Map<String, SheetColumn> headers = new HashMap<>();
    private final Map<String, Pricing> pricings = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>(Map.of("y", true, "n", false, "true", true,
            "false", false, "1", true, "0", false, "√", true, "×", false));
    private final Map<SheetColumn, LocalText> titles = new EnumMap<>(SheetColumn.class);
    private final Map<LevelId, LocalText> levels = new LinkedHashMap<>();
    private final Map<String, LevelId> levelHeaders = new HashMap<>();

    SheetWords(Texts texts, List<PriceLevel> known) {
        this.texts = texts;
        for (PriceLevel level : known) {
            LocalText title = both(language ->
                    texts.text(language, "menu.column.level", level.name().in(language)));
            levels.put(level.id(), title);
            levelHeaders.put(plain(title.zh()), level.id());
            levelHeaders.put(plain(title.en()), level.id());
        }
        for (SheetColumn column : SheetColumn.values()) {
            titles.put(column, both("menu.column." + key(column)));
        }
        for (Locale language : LANGUAGES) {
            titles.forEach((column, title) -> headers.put(plain(title.in(language)), column));
            for (Pricing pricing : Pricing.values()) {
                pricings.put(plain(word(language, pricing)), pricing);
            }
            answers.put(plain(word(language, true)), true);
            answers.put(plain(word(language, false)), false);
        }
    }

    String title(Locale language, SheetColumn column) {
        return titles.get(column).in(language);
    }

    LocalText title(SheetColumn column) {
        return titles.get(column);
    }

    String title(Locale language, LevelId level) {
        return levels.get(level).in(language);
    }

    /** The level whose prices stand under this header. */
    Optional<LevelId> level(String header) {
        return Optional.ofNullable(levelHeaders.get(plain(header)));
    }

    /** All headers, for somebody who wrote one that does not exist. */
    LocalText titles() {
        return both(language -> Stream.concat(Arrays.stream(SheetColumn.values())
                .map(column -> title(language, column)), levels.values().stream().map(title -> title.in(language)))
                .collect(Collectors.joining(language.equals(Locale.ENGLISH) ? ", " : "、")));
    }

    Optional<SheetColumn> column(String header) {
        return Optional.ofNullable(headers.get(plain(header)));
    }

    String word(Locale language, Pricing pricing) {
        return texts.text(language, "menu.pricing." + key(pricing));
    }

    LocalText pricings() {
        return both(language -> Arrays.stream(Pricing.values()).map(pricing -> word(language, pricing))
                .collect(Collectors.joining(language.equals(Locale.ENGLISH) ? ", " : "、")));
    }

    Optional<Pricing> pricing(String word) {
        return Optional.ofNullable(pricings.get(plain(word)));
    }

    String word(Locale language, boolean answer) {
        return texts.text(language, answer ? "menu.yes" : "menu.no");
    }

    Optional<Boolean> answer(String word) {
        return Optional.ofNullable(answers.get(plain(word)));
    }

    private LocalText both(String key) {
        return both(language -> texts.text(language, key));
    }

    private static LocalText both(java.util.function.Function<Locale, String> words) {
        return new LocalText(words.apply(LANGUAGES.getFirst()), words.apply(LANGUAGES.getLast()));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As headers are compared: case, width and blanks do not matter. */
    static String plain(String text) {
        return Typed.plain(text).replace(" ", "");
    }
}
