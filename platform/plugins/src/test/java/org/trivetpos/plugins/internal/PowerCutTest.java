package org.trivetpos.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.felix.framework.Felix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.cm.ConfigurationAdmin;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.internal.Shelf.Wanted;

/**
 * The power goes at every single write of every kind of change, and the disk keeps what it likes of whatever was not
 * forced; so does the framework, which forces nothing. The next start finds the plugin as before or as after, whole.
 */
class PowerCutTest {

    private static final int CHANCES = 3;
    private static final int CACHE_BEFORE = 0;
    private static final int CACHE_AFTER = 1;
    private static final int STEPS_OF_A_NOTE = 2;

    @TempDir
    Path folder;

    private int cuts;

    /** A plugin as somebody finds it who comes in: its version, and that its files are of that version, if it runs. */
    private record Seen(String version, boolean runs, @Nullable Wanted wanted) { }

    /**
     * A change that was made, with the steps of the disk at which something became sure.
     *
     * @param fresh   the change before it, if the shop could still have died of that
     * @param touched when the framework was first asked to do something
     * @param kept    when it was sure to stay
     * @param old     when it had been there for so long that the framework's own files were on the disk
     */
    private record Made(@Nullable Made fresh, Seen before, Seen after, Path[] caches, int begun, int touched, int kept,
            int old, int ended) {

        /** What a start may make of it that takes it back: one that was new is kept for somebody to look at. */
        boolean takenBack(Seen found) {
            return found.equals(before) || before.version().isEmpty() && !found.runs() && found.wanted() != null
                    && found.version().equals(after.version()) && found.wanted().quarantined() && !found.wanted().on();
        }
    }

    @Test
    void a_power_cut_at_any_write_of_any_change_leaves_the_plugin_as_before_or_as_after() throws Exception {
        Path data = Files.createDirectories(folder.resolve("shop"));
        PowerCutDisk disk = new PowerCutDisk(data);
        List<Made> all = new ArrayList<>();
        try (RunningHouse shop = new RunningHouse(data, disk)) {
            Change.Install first = new Change.Install(shop.lottery("1.0.0"));
            Change.Install second = new Change.Install(shop.lottery("2.0.0"));
            Change back = new Change.RollBack(RunningHouse.LOTTERY);
            Change off = new Change.SwitchOff(RunningHouse.LOTTERY);
            Change on = new Change.SwitchOn(RunningHouse.LOTTERY);
            Change remove = new Change.Remove(RunningHouse.LOTTERY);
            Made fresh = null;
            // held, so that nobody settles a change behind our back: the next one has to do it
            synchronized (shop.door.shelf()) {
                for (Change change : List.of(first, second, back, off, on, remove, first, off, on, second, remove)) {
                    boolean survived = all.size() % 3 == 0;
                    Made made = made(shop, disk, change, fresh, survived);
                    all.add(made);
                    fresh = survived || change == off || change == remove ? null : made;
                }
            }
        }
        for (Made made : all) {
            for (int step = made.begun() + 1; step <= made.ended(); step++) {
                for (int chance = 0; chance < CHANCES; chance++) {
                    cutAndStart(disk, made, step, new Random(step * 31L + chance));
                }
            }
        }
        assertThat(cuts).isGreaterThan(100);
    }

    @Test
    void the_note_is_never_older_than_what_was_forced_however_often_it_is_written_over() throws Exception {
        Path data = Files.createDirectories(folder.resolve("noting"));
        PowerCutDisk disk = new PowerCutDisk(data);
        ChangeNote note = new ChangeNote(disk, data.resolve("plugins/change"));
        note.write(Map.of("is", "1"));
        note.write(Map.of("is", "2"));
        note.force();
        for (int later = 3; later <= 5; later++) {
            note.write(Map.of("is", String.valueOf(later)));
            for (int chance = 0; chance < 100; chance++) {
                Path left = Files.createDirectories(folder.resolve("noted-" + later + "-" + chance));
                disk.cut(disk.steps(), new Random(chance), left);
                assertThat(new ChangeNote(new Disk(), left.resolve("plugins/change")).read().get("is"))
                        .isIn(String.valueOf(later - 1), String.valueOf(later));
            }
        }
    }

    private Made made(RunningHouse shop, PowerCutDisk disk, Change change, @Nullable Made fresh, boolean survived)
            throws Exception {
        Seen before = seen(shop.framework, shop.door.shelf());
        Path cacheBefore = cache(shop);
        int begun = disk.steps();
        int[] touched = {Integer.MAX_VALUE};
        SynchronousBundleListener listener = event -> touched[0] = Math.min(touched[0], disk.steps());
        shop.framework.getBundleContext().addBundleListener(listener);
        shop.carryOut(change);
        shop.framework.getBundleContext().removeBundleListener(listener);
        int acknowledged = disk.steps();
        if (survived) {
            shop.door.shelf().done();
        }
        int old = survived ? disk.steps() - STEPS_OF_A_NOTE : Integer.MAX_VALUE;
        boolean stops = change instanceof Change.SwitchOff || change instanceof Change.Remove;
        return new Made(fresh, before, seen(shop.framework, shop.door.shelf()), new Path[] {cacheBefore, cache(shop)},
                begun, touched[0], stops ? acknowledged : survived ? disk.steps() : Integer.MAX_VALUE, old,
                disk.steps());
    }

    private Path cache(RunningHouse shop) throws IOException {
        Path copy = folder.resolve("cache-" + cuts++);
        copied(shop.data.resolve("cache"), copy);
        return copy;
    }

    private static void copied(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void cutAndStart(PowerCutDisk disk, Made made, int step, Random chance) throws Exception {
        Path data = Files.createDirectories(folder.resolve("cut-" + cuts++));
        disk.cut(step, chance, data);
        int kept = step > made.old() ? CACHE_AFTER : step < made.touched() ? CACHE_BEFORE : chance.nextInt(3);
        if (kept <= CACHE_AFTER) {
            copied(made.caches()[kept], data.resolve("cache"));
        }
        if (chance.nextInt(4) == 0) {
            data = cutAgain(data, chance);
        }
        Felix framework = RunningHouse.framework(data.resolve("cache"));
        try {
            Doorway door = new Doorway(framework.getBundleContext(), new Shelf(data.resolve("plugins")),
                    new LotteryProgram());
            door.open();
            framework.start();
            door.shelf().pending().ifPresent(undone ->
                    new Swap(door.bundles(), door.shelf(), new ListedSchemas(), null, before(framework))
                            .finish(undone));
            String where = "step " + step + " of " + made + ", cache " + kept + ", in " + data;
            Seen found = seen(framework, door.shelf());
            if (step >= made.kept()) {
                assertThat(found).as(where).isEqualTo(made.after());
            } else if (made.fresh() == null || !made.fresh().takenBack(found)) {
                assertThat(found).as(where).matches(some -> made.takenBack(some) || some.equals(made.after()));
            }
        } finally {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(20));
        }
    }

    /** Nothing was configured. */
    private static Before before(Felix framework) {
        return new Before(framework.getBundleContext(), new TypedSettings(), (ConfigurationAdmin) Proxy
                .newProxyInstance(PowerCutTest.class.getClassLoader(), new Class<?>[] {ConfigurationAdmin.class},
                        (self, method, values) -> null));
    }

    /** The power goes once more while the start is at work on what it found. */
    private Path cutAgain(Path data, Random chance) throws Exception {
        PowerCutDisk disk = new PowerCutDisk(data);
        Felix framework = RunningHouse.framework(data.resolve("cache"));
        new Doorway(framework.getBundleContext(), new Shelf(disk, data.resolve("plugins")), new LotteryProgram())
                .open();
        framework.stop();
        framework.waitForStop(TimeUnit.SECONDS.toMillis(20));
        Path again = Files.createDirectories(folder.resolve("again-" + cuts++));
        disk.cut(chance.nextInt(disk.steps() + 1), chance, again);
        Files.move(data.resolve("cache"), again.resolve("cache"));
        return again;
    }

    private static Seen seen(Felix framework, Shelf shelf) throws IOException {
        Optional<Bundle> bundle = Stream.of(framework.getBundleContext().getBundles())
                .filter(one -> RunningHouse.LOTTERY.value().equals(one.getSymbolicName())).findFirst();
        Wanted wanted = shelf.wanted(RunningHouse.LOTTERY).filter(one -> !one.file().isEmpty()).orElse(null);
        return bundle.isEmpty() ? new Seen("", false, wanted)
                : new Seen(version(bundle.get()), Bundles.runs(bundle.get()), wanted);
    }

    private static String version(Bundle bundle) throws IOException {
        try (InputStream written = bundle.getEntry("version.txt").openStream()) {
            assertThat(new String(written.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(bundle.getVersion().toString());
            return bundle.getVersion().toString();
        }
    }
}
