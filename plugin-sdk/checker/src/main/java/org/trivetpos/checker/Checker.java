package org.trivetpos.checker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Looks at a plugin's jar without running anything of it. It is made for the author of an honest plugin: what a shop
 * lets in is judged by the shop itself, with limits and signatures. Has no state; any thread may use it.
 */
public final class Checker {

    private static final List<Rule> RULES = List.of(new DescriptorRule(), new ImportRule(), new UseRule(),
            new ExportRule(), new TextRule(), new CodeRule());

    private Checker() { }

    /**
     * Everything that is wrong with it.
     *
     * @param jar     the plugin
     * @param offered what the shop would offer to it
     * @throws IOException if it cannot be read at all; that it is no jar or no bundle is a finding
     */
    public static Report check(Path jar, Offered offered) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try {
            PluginJar plugin = PluginJar.read(jar);
            if (!plugin.isBundle()) {
                return new Report(List.of(Finding.of(Code.NO_BUNDLE, jar.getFileName().toString())));
            }
            RULES.forEach(rule -> rule.check(plugin, offered, findings));
        } catch (ZipException noJar) {
            return new Report(List.of(Finding.of(Code.NO_BUNDLE, jar.getFileName().toString())));
        }
        return new Report(findings);
    }

    /** One thing to look at. */
    @FunctionalInterface
    interface Rule {
        void check(PluginJar plugin, Offered offered, List<Finding> findings);
    }
}
