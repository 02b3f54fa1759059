package org.trivetpos.upkeep.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Keeps out of a text what does not concern whoever helps: secrets that are known by their value, values whose name
 * says that they are secret, telephone numbers, addresses of mail, and what a failing database quotes, which people
 * typed.
 */
final class Discretion {

    private static final String HIDDEN = "***";
    private static final int SHORTEST = 4;
    private static final Pattern NAMED = Pattern.compile(
            "(?i)^(\\s*(?:[\\w.~-]*(?:password|passwd|secret|token|pepper|credential|api[._-]?key|private[._-]?key)"
                    + "[\\w.~-]*|(?:[\\w.~-]*[._~-])?pin)\\s*[=:]\\s*)\\S.*$", Pattern.MULTILINE);
    private static final Pattern IN_ADDRESS = Pattern.compile("(?i)([?&;](?:password|user|token)=)[^&;\\s]*");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\w.])(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\w)|(?<![\\w.])\\+\\d{8,15}(?!\\w)");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final Pattern OF_DATABASE = Pattern.compile(
            "(?m)^.*(?:SQLException|PSQLException|JdbcSQL|SQL statement|Detail:|Value too long|DataException).*$");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\n]|'')*'|(?<==)\\([^)\\n]*\\)");

    private final List<String> known;

    /** @param secrets values that may stand nowhere; short ones are left out: they would hide half of the text */
    Discretion(Set<String> secrets) {
        Set<String> longEnough = new TreeSet<>(Comparator.comparingInt(String::length).reversed()
                .thenComparing(Comparator.naturalOrder()));
        secrets.stream().map(String::strip).filter(one -> one.length() >= SHORTEST).forEach(longEnough::add);
        this.known = List.copyOf(longEnough);
    }

    String of(String text) {
        String told = text;
        for (String secret : known) {
            told = told.replace(secret, HIDDEN);
        }
        told = NAMED.matcher(told).replaceAll("$1" + HIDDEN);
        told = IN_ADDRESS.matcher(told).replaceAll("$1" + HIDDEN);
        told = OF_DATABASE.matcher(told).replaceAll(line -> QUOTED.matcher(line.group()).replaceAll("'" + HIDDEN + "'")
                .replace("\\", "\\\\").replace("$", "\\$"));
        told = TELEPHONE.matcher(told).replaceAll(HIDDEN);
        return MAIL.matcher(told).replaceAll(HIDDEN);
    }

    /** True if a setting of that name is no business of whoever helps. */
    static boolean isSecret(String name) {
        return NAMED.matcher(name + "=x").find();
    }
}
