package org.trivetpos.office.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A sentence about a fact, made of a text with marks and the fact as it was written. {@code <check.due>} is what stands
 * there, said as what it is: money, a time, a day, a name in this language. {@code <lines|each>} says each of them with
 * the text for {@code lines}, {@code |count} how many there are; {@code |quantity}, {@code |percent}, {@code |staff},
 * {@code |terminal}, {@code |permission}, {@code |word} and {@code |title} say what a plain number or text means;
 * {@code |some} says nothing of no money, {@code <after.x|changed>} nothing of what {@code before.x} was already. Each
 * of a list of words is the text for {@code word.<list>.<WORD>}.
 * {@code [...]} is left out if one of its marks stands for nothing,
 * {@code [!reason|...]} if it stands for something.
 */
final class Saying {

    private static final Pattern PART = Pattern.compile(
            "\\[!([\\w.]+)\\|([^\\]]*)]|\\[([^\\]]*)]|<([\\w.]+)(?:\\|(\\w+))?>");
    private static final Pattern MONEY = Pattern.compile("([A-Z]{3}) (-?\\d+)");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final String BOTH = " / ";
    private static final Set<String> MAY_BE_SILENT = Set.of("some", "changed");

    /** How values are said. */
    interface Words {

        boolean chinese();

        String money(Money amount);

        String moment(Instant at);

        String day(LocalDate day);

        String staff(String id);

        String terminal(String id);

        String permission(String key);

        /** The text for each of a list, or for a value that is a word; the second argument if there is none. */
        String known(String key, String otherwise);
    }

    private final Words words;

    Saying(Words words) {
        this.words = words;
    }

    String of(String template, JsonNode fact) {
        Matcher part = PART.matcher(template);
        StringBuilder said = new StringBuilder();
        while (part.find()) {
            part.appendReplacement(said, Matcher.quoteReplacement(part(part, fact)));
        }
        return part.appendTail(said).toString();
    }

    private String part(Matcher part, JsonNode fact) {
        if (part.group(1) != null) {
            return value(fact, part.group(1), "").isEmpty() ? of(part.group(2), fact) : "";
        }
        if (part.group(3) != null) {
            return isWhole(part.group(3), fact) ? of(part.group(3), fact) : "";
        }
        return value(fact, part.group(4), part.group(5) == null ? "" : part.group(5));
    }

    private boolean isWhole(String optional, JsonNode fact) {
        Matcher mark = PART.matcher(optional);
        while (mark.find()) {
            if (mark.group(4) != null && value(fact, mark.group(4), MAY_BE_SILENT.contains(
                    String.valueOf(mark.group(5))) ? mark.group(5) : "").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private String value(JsonNode fact, String path, String how) {
        JsonNode value = fact;
        for (String name : path.split("\\.")) {
            value = value.path(name);
        }
        String last = path.substring(path.lastIndexOf('.') + 1);
        return switch (how) {
            case "each" -> each(value, last);
            case "count" -> String.valueOf(value.size());
            case "quantity" -> hundredths(value, 3);
            case "percent" -> hundredths(value, 2);
            case "staff" -> words.staff(value.asText());
            case "terminal" -> words.terminal(value.asText());
            case "permission" -> words.permission(value.asText());
            case "word" -> words.known("word." + last + "." + value.asText(), value.asText());
            case "title" -> side(value.asText());
            case "changed" -> value.equals(fact.path("before").path(last)) ? "" : plain(value);
            case "some" -> value.asText().endsWith(" 0") ? "" : plain(value);
            default -> plain(value);
        };
    }

    private String each(JsonNode list, String name) {
        List<String> said = new ArrayList<>();
        String template = words.known("each." + name, "");
        list.forEach(one -> said.add(one.isValueNode() ? words.known("word." + name + "." + one.asText(), one.asText())
                : of(template, one)));
        return String.join(words.known("comma", ", "), said);
    }

    private static String hundredths(JsonNode number, int places) {
        BigDecimal value = BigDecimal.valueOf(number.asLong(), places);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Titles of papers are in both languages. */
    private String side(String title) {
        int between = title.indexOf(BOTH);
        if (between < 0) {
            return title;
        }
        return words.chinese() ? title.substring(0, between) : title.substring(between + BOTH.length());
    }

    private String plain(JsonNode value) {
        if (value.isObject() && value.has("zh") && value.has("en")) {
            String own = value.path(words.chinese() ? "zh" : "en").asText();
            return own.isBlank() ? value.path(words.chinese() ? "en" : "zh").asText() : own;
        }
        if (value.isMissingNode() || value.isNull() || value.isContainerNode()) {
            return value.isContainerNode() && !value.isEmpty() ? value.toString() : "";
        }
        String text = value.asText();
        Matcher money = MONEY.matcher(text);
        if (money.matches()) {
            return words.money(Money.ofMinor(CurrencyUnit.of(money.group(1)), Long.parseLong(money.group(2))));
        }
        if (MOMENT.matcher(text).matches()) {
            return words.moment(Instant.parse(text));
        }
        return DAY.matcher(text).matches() ? words.day(LocalDate.parse(text)) : text;
    }
}
