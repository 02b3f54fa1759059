package org.trivetpos.upkeep.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/trivet restore}: brings a shop back from a copy, outside the container. The recovery key is asked, or
 * taken from the environment: it should not stand in a list of processes.
 */
public final class RestoreTool {

    private final PrintStream out;
    private final @Nullable String givenKey;
    private final BufferedReader typed;

    RestoreTool(PrintStream out, @Nullable String givenKey, BufferedReader typed) {
        this.out = out;
        this.givenKey = givenKey;
        this.typed = typed;
    }

    /** @param args the copy, and the data folder */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RestoreTool tool = new RestoreTool(out, System.getenv("TRIVET_RECOVERY_KEY"),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        System.exit(tool.restore(Path.of(args[0]), Path.of(args[1])) ? 0 : 1);
    }

    boolean restore(Path copy, Path data) {
        try {
            if (!Files.isReadable(copy)) {
                say("upkeep.unreadable", copy.toString(), "?");
                return false;
            }
            LaidOutShop shop = new LaidOutShop(data);
            shop.mustBeEmpty();
            shop.from(copy, RecoveryKey.parse(key()));
            say("upkeep.laid-out", copy.getFileName().toString(), data.toString());
            return true;
        } catch (UnreadableCopy refused) {
            say(refused.code(), refused.code().equals("upkeep.folder-occupied") ? data.toString()
                    : copy.getFileName().toString());
        } catch (IOException failure) {
            say("upkeep.not-laid-out", data.toString(), String.valueOf(failure.getMessage()));
        }
        return false;
    }

    private String key() throws IOException {
        if (givenKey != null && !givenKey.isBlank()) {
            return givenKey;
        }
        say("upkeep.ask-key");
        String line = typed.readLine();
        return line == null ? "" : line;
    }

    private void say(String key, Object... args) {
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            out.println(new MessageFormat(ResourceBundle.getBundle(UpkeepTexts.BASE, language).getString(key), language)
                    .format(args));
        }
    }
}
