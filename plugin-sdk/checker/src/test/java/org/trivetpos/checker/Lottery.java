package org.trivetpos.checker;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trivetpos.testkit.plugin.Code;
import org.trivetpos.testkit.plugin.Jars;

/** A small plugin that is as it should be, until a test spoils one thing of it. */
public final class Lottery {

    private static final OfferedByJars OFFERED = OfferedByJars.of(classPath());
    private static final Map<String, byte[]> LUCK = Code.of("org.example.lottery.Luck", """
                package org.example.lottery;
                import org.joda.money.Money;
                import org.trivetpos.kernel.LocalText;
                public final class Luck {
                    public LocalText name() { return new LocalText("抽奖", "Lottery"); }
                    public Money prize(Money due) { return due; }
                    public void turn(double degrees) { }
                }
                """);

    private final Map<String, String> headers = Jars.headers();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public Lottery() {
        headers.put("Bundle-Name", "%name");
        headers.put("Bundle-Description", "%description");
        headers.put("Bundle-Vendor", "Example");
        headers.put("Bundle-License", "Apache-2.0");
        headers.put("Import-Package", "java.lang,org.joda.money;version=\"[2.0,3)\","
                + "org.trivetpos.kernel;version=\"[0.1,1)\"");
        headers.put("Export-Package", "org.example.lottery.api;version=\"1.0.0\"");
        text("OSGI-INF/l10n/bundle.properties", "name=Lottery\ndescription=Draws a winner\nwhy=To draw");
        text("OSGI-INF/l10n/bundle_zh.properties", "name=抽奖\ndescription=抽出得奖者\nwhy=用来抽奖");
        text("org/example/lottery/texts_en.properties", "lottery.won={0} has won, it''s {1}");
        text("org/example/lottery/texts_zh.properties", "lottery.won={0} 得了 {1}");
        entries.putAll(LUCK);
    }

    public Lottery header(String name, String value) {
        if (value.isEmpty()) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    Lottery importing(String clause) {
        return header("Import-Package", headers.get("Import-Package") + "," + clause);
    }

    /** A file of it. */
    public Lottery text(String file, String content) {
        entries.put(file, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Lottery without(String file) {
        entries.remove(file);
        return this;
    }

    public Lottery code(String className, String source) {
        entries.putAll(Code.of(className, source));
        return this;
    }

    public Path jar(Path folder) {
        return new Jars(folder).jar("lottery.jar", headers, entries);
    }

    List<Finding> findings(Path folder) throws IOException {
        return Checker.check(jar(folder), OFFERED).findings();
    }

    /** The jars of this test's class path, as a build's dependencies would be. */
    public static List<Path> classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator)).map(Path::of).toList();
    }

}
