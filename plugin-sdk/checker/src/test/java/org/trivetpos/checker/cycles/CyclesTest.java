package org.trivetpos.checker.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.checker.Code;
import org.trivetpos.checker.Finding;
import org.trivetpos.checker.Lottery;

class CyclesTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private List<Finding> fiveRounds(String start) throws Exception {
        return fiveRounds(new Lottery().header("Bundle-Activator", "org.example.lottery.Drum").header("Import-Package",
                "org.osgi.framework;version=\"[1.10,2)\",org.joda.money;version=\"[2.0,3)\","
                        + "org.trivetpos.kernel;version=\"[0.1,1)\"").code("org.example.lottery.Drum", """
                package org.example.lottery;
                import org.osgi.framework.*;
                public final class Drum implements BundleActivator {
                    public void start(BundleContext context) throws Exception { %s }
                    public void stop(BundleContext context) { }
                }
                """.formatted(start)));
    }

    private List<Finding> fiveRounds(Lottery plugin) throws Exception {
        return new Cycles(Lottery.classPath().stream().filter(jar -> jar.toString().endsWith(".jar")).toList(),
                folder.resolve("work"), 5, LIMIT).of(plugin.jar(folder));
    }

    @Test
    void nothing_is_left_of_a_plugin_that_clears_up() throws Exception {
        assertThat(fiveRounds("org.joda.money.CurrencyUnit.of(\"CNY\"); new Thread(() -> { }).start();")).isEmpty();
    }

    @Test
    void a_thread_that_still_runs_is_named_and_holds_its_classes() throws Exception {
        List<Finding> left = fiveRounds("""
                Thread drum = new Thread(() -> { synchronized (this) { try { wait(); } catch (Exception e) { } } });
                drum.setDaemon(true); drum.setName("drum"); drum.start();""");
        assertThat(left).extracting(Finding::code).containsExactlyInAnyOrder(Code.THREADS_LEFT, Code.LOADER_HELD);
        assertThat(left.toString()).contains("drum (1)", "drum (5)");
    }

    @Test
    void a_component_is_woken_and_what_it_leaves_is_found() throws Exception {
        Lottery plugin = new Lottery().header("Service-Component", "OSGI-INF/drum.xml").text("OSGI-INF/drum.xml", """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="drum">
                  <implementation class="org.example.lottery.Drum"/>
                  <service><provide interface="java.lang.Runnable"/></service>
                </scr:component>""").code("org.example.lottery.Drum", """
                package org.example.lottery;
                public final class Drum implements Runnable {
                    public Drum() { System.getProperties().put(this, this); }
                    public void run() { }
                }
                """);
        assertThat(fiveRounds(plugin)).extracting(Finding::code).containsExactly(Code.LOADER_HELD);
    }

    @Test
    void classes_that_a_registry_of_the_jdk_holds_are_told_with_a_dump_that_shows_the_path() throws Exception {
        List<Finding> left = fiveRounds("System.getProperties().put(this, this);");
        assertThat(left).extracting(Finding::code).containsExactly(Code.LOADER_HELD);
        assertThat(left.getFirst().words().en()).contains("After 5 rounds").contains("5 of its class loaders");
        assertThat(folder.resolve("work").resolve(Rounds.DUMP)).exists();
    }

    @Test
    void a_start_that_throws_and_a_plugin_that_ends_the_process_are_told() throws Exception {
        assertThat(fiveRounds("throw new IllegalStateException(\"no luck today\");")).extracting(f -> f.words().en())
                .containsExactly("It fails when it is started or stopped: "
                        + "java.lang.IllegalStateException: no luck today");
        assertThat(fiveRounds("System.exit(3);")).extracting(f -> f.words().en()).singleElement().asString()
                .contains("it ended the process");
    }

    @Test
    void what_does_not_resolve_here_is_a_note_and_no_error() throws Exception {
        List<Finding> left = fiveRounds(new Lottery().header("Import-Package", "org.nobody;version=\"[1,2)\""));
        assertThat(left).extracting(Finding::code).containsExactly(Code.NOT_TRIED);
        assertThat(left.getFirst().words().en()).contains("org.nobody");
    }
}
