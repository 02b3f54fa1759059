package org.trivetpos.plugin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.testkit.shop.ShopProcess;

/** The way into the shop's process: a question and an answer, each a line of JSON, over the loopback address. */
final class ShopDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;
    private final String key = UUID.randomUUID().toString();

    private ShopDoor(Path folder) {
        this.folder = folder;
    }

    /** Prepares it before the shop starts. */
    static ShopDoor of(Path data) throws IOException {
        ShopDoor door = new ShopDoor(Files.createDirectories(data.resolve("testkit")));
        Files.writeString(door.folder.resolve("key"), door.key);
        return door;
    }

    /** Forgets where it was. */
    void close() {
        try {
            Files.deleteIfExists(folder.resolve("door"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the shop has opened it. */
    void await(ShopProcess shop) {
        shop.await("the testkit's door is open", () -> Files.exists(folder.resolve("door")));
        shop.await("everybody behind the door is there", this::isWhole);
    }

    private boolean isWhole() {
        try {
            ask("plugin", Map.of("what", "list"));
            ask("trouble", Map.of());
            ask("tender", Map.of());
            ask("scale", Map.of("what", "gone"));
            ask("line", Map.of("what", "gone"));
            ask("remains", Map.of("what", "left", "plugin", ""));
            ask("figures", Map.of());
            ask("jobs", Map.of());
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    /**
     * Asks and waits for the answer.
     *
     * @throws ShopRefusedException if it is refused in words
     * @throws IllegalStateException if it breaks
     */
    JsonNode ask(String call, Map<String, ?> with) {
        ObjectNode question = json.valueToTree(with);
        question.put("key", key).put("call", call);
        JsonNode answer = say(question);
        JsonNode refused = answer.path("refused");
        if (!refused.isMissingNode()) {
            throw new ShopRefusedException(refused.path("code").asText(), new LocalText(refused.path("zh").asText(),
                    refused.path("en").asText()));
        }
        if (answer.has("failed")) {
            throw new IllegalStateException("the shop says: " + answer.path("failed").asText());
        }
        return answer.path("ok");
    }

    private JsonNode say(ObjectNode question) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(
                Files.readString(folder.resolve("door")).strip()))) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write((json.writeValueAsString(question) + "\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (line == null) {
                throw new IllegalStateException("the shop ended in the middle; read the log in its data folder");
            }
            return json.readTree(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
