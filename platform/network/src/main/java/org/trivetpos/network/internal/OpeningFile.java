package org.trivetpos.network.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.store.Opening;

/**
 * Whether the shop is open, in the data folder: a copy of the database that is brought back on another machine opens
 * nothing there. Who cannot get in any more deletes the file.
 */
final class OpeningFile {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningFile.class);

    private final Path file;

    OpeningFile(Path data) {
        this.file = data.resolve("network.properties");
    }

    @Nullable Opening read() {
        if (!Files.exists(file)) {
            return null;
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
            return new Opening(kept.getProperty("address", ""), Integer.parseInt(kept.getProperty("port", "0")),
                    !"false".equals(kept.getProperty("encrypted")));
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.error("The file {} cannot be read ({}): the shop answers its own machine alone; open it again in the "
                    + "office", file, unreadable.toString());
            return null;
        }
    }

    void write(@Nullable Opening opening) throws IOException {
        if (opening == null) {
            Files.deleteIfExists(file);
            return;
        }
        Properties kept = new Properties();
        kept.setProperty("address", opening.address());
        kept.setProperty("port", String.valueOf(opening.port()));
        kept.setProperty("encrypted", String.valueOf(opening.encrypted()));
        StringWriter text = new StringWriter();
        kept.store(text, null);
        OwnFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
