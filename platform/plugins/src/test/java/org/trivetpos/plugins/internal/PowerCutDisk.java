package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A disk that works as usual and remembers each step, so that afterwards it can be told what a power cut after any of
 * them might have left. Since a file was last forced, each write to it may be there, or not, or in pieces;
 * since a folder was last forced, each name in it may stand for whatever it has stood for, whatever became of others.
 */
final class PowerCutDisk extends Disk {

    /** Far smaller than any disk writes at once, so that notes of a few hundred bytes are torn. */
    private static final int PIECE = 64;

    private final Path root;
    private final Map<Path, byte[]> found = new TreeMap<>();
    private final List<Path> foundFolders = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /** What is there already is there for sure. */
    PowerCutDisk(Path root) throws IOException {
        this.root = root;
        try (Stream<Path> all = Files.walk(root).filter(path -> !path.startsWith(root.resolve("cache")))) {
            for (Path path : all.sorted().toList()) {
                if (Files.isDirectory(path)) {
                    foundFolders.add(path);
                } else {
                    found.put(path, Files.readAllBytes(path));
                }
            }
        }
    }

    private interface Step {
        void in(Left left);
    }

    private interface Doing {
        void run() throws IOException;
    }

    private synchronized void step(Doing real, Step step) throws IOException {
        real.run();
        steps.add(step);
    }

    synchronized int steps() {
        return steps.size();
    }

    /** Writes what a power cut after so many steps may have left below another root. */
    synchronized void cut(int after, Random chance, Path other) throws IOException {
        Left left = new Left();
        steps.subList(0, after).forEach(step -> step.in(left));
        left.write(chance, other);
    }

    @Override
    void makeFolders(Path folder) throws IOException {
        step(() -> super.makeFolders(folder), left -> left.folders(folder));
    }

    @Override
    void write(Path file, byte[] content) throws IOException {
        step(() -> super.write(file, content), left -> left.fileAt(file).writes.add(new Write(0, content, true)));
    }

    @Override
    void writeAt(Path file, long position, byte[] content) throws IOException {
        step(() -> super.writeAt(file, position, content),
                left -> left.fileAt(file).writes.add(new Write((int) position, content, false)));
    }

    @Override
    void move(Path from, Path to) throws IOException {
        step(() -> super.move(from, to), left -> {
            left.named(to).add(left.named(from).getLast());
            left.named(from).add(null);
        });
    }

    @Override
    void delete(Path file) throws IOException {
        step(() -> super.delete(file), left -> left.named(file).add(null));
    }

    @Override
    void force(Path path) throws IOException {
        step(() -> super.force(path), left -> left.force(path));
    }

    private record Write(int position, byte[] bytes, boolean fromScratch) {

        byte[] on(byte[] before, Random chance, boolean whole) {
            byte[] after = fromScratch ? bytes.clone() : Arrays.copyOf(before, Math.max(before.length,
                    position + bytes.length));
            System.arraycopy(bytes, 0, after, position, bytes.length);
            for (int from = position; !whole && from < position + bytes.length; from += PIECE) {
                if (chance.nextBoolean()) {
                    // this one was not written: what was there, or nothing
                    int to = Math.min(from + PIECE, position + bytes.length);
                    System.arraycopy(Arrays.copyOf(before, after.length), from, after, from, to - from);
                }
            }
            return after;
        }
    }

    /** A file, or a folder, which has no content. */
    private static final class Content {

        private final boolean folder;
        private byte[] sure = new byte[0];
        private final List<Write> writes = new ArrayList<>();

        Content(boolean folder) {
            this.folder = folder;
        }

        void force() {
            for (Write write : writes) {
                sure = write.on(sure, new Random(), true);
            }
            writes.clear();
        }

        byte[] left(Random chance) {
            byte[] left = sure;
            for (Write write : writes) {
                int luck = chance.nextInt(3);
                left = luck == 0 ? left : write.on(left, chance, luck == 1);
            }
            return left;
        }
    }

    private final class Left {

        /** What each name stood for since its folder was last forced. */
        private final Map<Path, List<@Nullable Content>> names = new TreeMap<>();

        Left() {
            foundFolders.forEach(folder -> names.put(folder, new ArrayList<>(List.of(new Content(true)))));
            found.forEach((file, bytes) -> {
                Content content = new Content(false);
                content.sure = bytes;
                names.put(file, new ArrayList<>(List.of(content)));
            });
        }

        List<@Nullable Content> named(Path path) {
            return names.computeIfAbsent(path, none -> {
                List<@Nullable Content> nothing = new ArrayList<>();
                nothing.add(null);
                return nothing;
            });
        }

        Content fileAt(Path path) {
            return at(path, false);
        }

        private Content at(Path path, boolean folder) {
            Content there = named(path).getLast();
            if (there == null) {
                there = new Content(folder);
                named(path).add(there);
            }
            return there;
        }

        void folders(Path folder) {
            for (Path one = folder; !one.equals(root); one = one.getParent()) {
                at(one, true);
            }
        }

        void force(Path path) {
            names.forEach((name, meant) -> {
                if (path.equals(name.getParent())) {
                    meant.subList(0, meant.size() - 1).clear();
                }
            });
            Content content = named(path).getLast();
            if (content != null) {
                content.force();
            }
        }

        void write(Random chance, Path other) throws IOException {
            Map<Content, byte[]> chosen = new HashMap<>();
            for (Map.Entry<Path, List<@Nullable Content>> name : names.entrySet()) {
                Content content = name.getValue().get(chance.nextInt(name.getValue().size()));
                Path here = other.resolve(root.relativize(name.getKey()));
                if (content == null || name.getKey().equals(root) || !Files.isDirectory(here.getParent())) {
                    continue;
                }
                if (content.folder) {
                    Files.createDirectories(here);
                } else {
                    Files.write(here, chosen.computeIfAbsent(content, file -> file.left(chance)));
                }
            }
        }
    }
}
