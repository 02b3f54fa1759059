package org.trivetpos.checker;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whatever a person reads is there in Chinese and in English. */
final class TextRule implements Checker.Rule {

    private static final Pattern FILE = Pattern.compile("(.+?)(?:_(zh|en))?\\.properties");
    private static final String HEADERS = "OSGI-INF/l10n/";
    private static final int SHOWN = 5;

    @Override
    public void check(PluginJar plugin, Offered offered, List<Finding> findings) {
        Map<String, Map<String, Properties>> families = new TreeMap<>();
        plugin.texts().forEach((file, texts) -> {
            Matcher name = FILE.matcher(file);
            if (name.matches()) {
                families.computeIfAbsent(name.group(1), base -> new HashMap<>())
                        .put(name.group(2) == null ? "" : name.group(2), texts);
            }
        });
        families.forEach((base, family) -> {
            boolean isTranslated = family.containsKey("zh") || family.containsKey("en") || base.startsWith(HEADERS);
            if (isTranslated) {
                check(base, family, findings);
            }
        });
    }

    private static void check(String base, Map<String, Properties> family, List<Finding> findings) {
        Properties plain = family.getOrDefault("", new Properties());
        Properties zh = family.getOrDefault("zh", new Properties());
        Properties en = new Properties();
        en.putAll(plain);
        en.putAll(family.getOrDefault("en", new Properties()));
        missing(base + "_zh.properties", en.stringPropertyNames(), zh.stringPropertyNames(), findings);
        missing(base + (plain.isEmpty() ? "_en.properties" : ".properties"), zh.stringPropertyNames(),
                en.stringPropertyNames(), findings);
        if (!base.startsWith(HEADERS)) {
            patterns(base, zh, en, findings);
        }
    }

    private static void missing(String file, Set<String> wanted, Set<String> there, List<Finding> findings) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            List<String> shown = new ArrayList<>(missing.stream().limit(SHOWN).toList());
            if (missing.size() > SHOWN) {
                shown.add("...");
            }
            findings.add(Finding.of(Code.TEXT_MISSING, file, missing.size(), String.join(", ", shown)));
        }
    }

    private static void patterns(String base, Properties zh, Properties en, List<Finding> findings) {
        for (String key : new TreeSet<>(zh.stringPropertyNames())) {
            int chinese = arguments(zh.getProperty(key));
            int english = en.containsKey(key) ? arguments(en.getProperty(key)) : chinese;
            if (chinese < 0 || english < 0 || chinese != english) {
                findings.add(Finding.of(Code.TEXT_PATTERN, base, key));
            }
        }
    }

    /** How many arguments a pattern takes; negative if it is none. */
    private static int arguments(String pattern) {
        try {
            return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
        } catch (IllegalArgumentException none) {
            return -1;
        }
    }
}
