package org.trivetpos.upkeep.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code bin/trivet support} for a shop that does not answer or does not start: the same file, from outside. Threads
 * and bundles come as far as they can be seen from there.
 */
public final class SupportTool {

    private SupportTool() { }

    /** @param args the data folder, the program folder, the file to write, and the output of jcmd or nothing */
    public static void main(String[] args) throws IOException {
        Path threads = args.length > 3 ? Path.of(args[3]) : null;
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            SupportFiles files = new SupportFiles(Path.of(args[0]), Set.of(), out);
            files.add("about.txt", () -> Stream.of("java.runtime.version", "os.name", "os.version", "os.arch",
                    "user.timezone").map(name -> name + ": " + System.getProperty(name))
                    .collect(Collectors.joining("\n")));
            files.add("bundles.txt", () -> jars(Path.of(args[1]), Path.of(args[0])));
            if (threads != null) {
                files.add("threads.txt", () -> Files.readString(threads));
            }
            files.addFolder();
            files.finish();
        }
    }

    private static String jars(Path program, Path data) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path folder : new Path[] {program.resolve("system"), data.resolve("plugins")}) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".jar")).sorted()
                            .forEach(file -> text.append(file.toFile().length()).append('\t')
                                    .append(folder.relativize(file)).append('\n'));
                }
            }
        }
        return text.toString();
    }
}
