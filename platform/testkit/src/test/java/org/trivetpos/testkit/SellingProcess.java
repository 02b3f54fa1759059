package org.trivetpos.testkit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Sells on several terminals at once and prints each acknowledged sale, until it is killed. */
final class SellingProcess {

    private static final Money TOTAL = Money.ofMinor(CurrencyUnit.of("CNY"), 6_150);

    private SellingProcess() { }

    /** Arguments: address of the store, its folder, number of terminals; for PostgreSQL also user and password. */
    public static void main(String[] args) throws IOException {
        PowerCutFileSystem.register();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Path folder = Path.of(args[1]);
        TestStore store = args[0].startsWith("jdbc:postgresql") ? TestStore.postgres(args[0], args[3], args[4], folder)
                : TestStore.h2(args[0], folder);
        Selling selling = new Selling(store);
        say(out, "READY");
        for (int terminal = 0; terminal < Integer.parseInt(args[2]); terminal++) {
            Thread.ofPlatform().name("terminal-" + terminal).start(() -> {
                while (true) {
                    say(out, selling.settle(store.context(), TOTAL));
                }
            });
        }
    }

    private static void say(PrintStream out, String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
