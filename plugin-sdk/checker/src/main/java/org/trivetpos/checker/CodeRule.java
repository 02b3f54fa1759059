package org.trivetpos.checker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What no class of a plugin may do. Whoever wants to hide it can; this is for those who did not think of it. */
final class CodeRule implements Checker.Rule {

    private static final String DEPENDENCY = "com.vaadin.flow.component.dependency.";
    private static final Set<String> FRONT_END = Set.of("JsModule", "CssImport", "NpmPackage", "JavaScript");
    private static final Set<String> ENDINGS = Set.of("java.lang.System.exit", "java.lang.Runtime.exit",
            "java.lang.Runtime.halt");
    private static final Set<String> FOR_ALL = Set.of("java.lang.Runtime.addShutdownHook", "java.lang.System.setOut",
            "java.lang.System.setErr", "java.lang.System.setIn", "java.lang.System.setProperty",
            "java.lang.System.setProperties", "java.util.Locale.setDefault", "java.util.TimeZone.setDefault",
            "java.lang.Thread.setDefaultUncaughtExceptionHandler", "java.net.URL.setURLStreamHandlerFactory",
            "java.sql.DriverManager.registerDriver");
    private static final Set<String> MONEY_TYPES = Set.of("org.joda.money.Money", "org.joda.money.BigMoney",
            "java.math.BigDecimal");
    private static final Set<String> MONEY_WORDS = Set.of("price", "prices", "amount", "amounts", "money", "total",
            "due", "cost", "fee", "discount", "tip", "paid", "balance", "change", "cents", "yuan", "fen");

    @Override
    public void check(PluginJar plugin, Offered offered, List<Finding> findings) {
        for (ClassFacts facts : plugin.classes()) {
            facts.annotations().stream().filter(CodeRule::asksForFrontEnd).forEach(annotation -> findings.add(
                    Finding.of(Code.FRONT_END, facts.name(), simple(annotation))));
            // a library that is nested as a jar has tools of its own, which nobody runs
            boolean nested = plugin.isNested(facts.name());
            facts.calls().stream().filter(ENDINGS::contains).forEach(call -> findings.add(Finding.of(Code.ENDS_PROCESS,
                    nested ? Severity.WARNING : Severity.ERROR, facts.name(), call)));
            if (plugin.owns(PluginJar.packageOf(facts.name()))) {
                facts.calls().stream().filter(FOR_ALL::contains).forEach(call -> findings.add(
                        Finding.of(Code.CHANGES_PROCESS, facts.name(), call)));
                facts.floating().stream().filter(CodeRule::isMoney).forEach(member -> findings.add(
                        Finding.of(Code.FLOATING_MONEY, facts.name(), member)));
            }
        }
    }

    /** By one of its types, or by a word in its name. */
    private static boolean isMoney(String member) {
        String name = member.substring(0, member.indexOf('('));
        return MONEY_TYPES.stream().anyMatch(member::contains) || Arrays.stream(name.split("(?=[A-Z])|_"))
                .map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(MONEY_WORDS::contains);
    }

    /** The annotation itself, or the one that holds several of it. */
    private static boolean asksForFrontEnd(String annotation) {
        return annotation.startsWith(DEPENDENCY) && FRONT_END.contains(simple(annotation));
    }

    private static String simple(String annotation) {
        String name = annotation.substring(Math.min(DEPENDENCY.length(), annotation.length()));
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }
}
