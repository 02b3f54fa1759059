package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;

/**
 * A port of the loopback address at which a test knocks: one line of JSON in, with the key, one line out. It opens only
 * in a shop whose data folder has {@code testkit/key}, and writes its port into {@code testkit/door}.
 */
@Component(service = Door.class, immediate = true)
public final class Door {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int WAITING = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("testkit-door-", 1).factory());
    private final Texts texts;
    private final @Nullable ServerSocket socket;
    private final String key;

    @Activate
    public Door(BundleContext context, @Reference Texts texts) throws IOException {
        this.texts = texts;
        Path folder = Path.of(context.getProperty("trivet.data")).resolve("testkit");
        if (!Files.exists(folder.resolve("key"))) {
            socket = null;
            key = "";
            return;
        }
        key = Files.readString(folder.resolve("key")).strip();
        socket = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        threads.execute(() -> serve(socket));
        Path port = Files.writeString(folder.resolve("door.new"), String.valueOf(socket.getLocalPort()));
        Files.move(port, folder.resolve("door"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Call call, Map<String, Object> properties) {
        calls.put(String.valueOf(properties.get(Call.NAME)), call);
    }

    void remove(Call call) {
        calls.values().remove(call);
    }

    @Deactivate
    void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void serve(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket visitor = open.accept();
                threads.execute(() -> answer(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket visitor) {
        try (visitor; BufferedReader in = new BufferedReader(new InputStreamReader(visitor.getInputStream(),
                StandardCharsets.UTF_8)); Writer out = new PrintWriter(visitor.getOutputStream(), false,
                        StandardCharsets.UTF_8)) {
            String line = in.readLine();
            if (line != null) {
                out.write(json.writeValueAsString(answer(json.readTree(line))) + "\n");
            }
        } catch (IOException gone) {
            LOG.debug("a test left in the middle", gone);
        }
    }

    private ObjectNode answer(JsonNode asked) {
        ObjectNode answer = json.createObjectNode();
        if (!MessageDigest.isEqual(asked.path("key").asText().getBytes(StandardCharsets.UTF_8),
                key.getBytes(StandardCharsets.UTF_8))) {
            return answer.put("failed", "wrong key");
        }
        Call call = calls.get(asked.path("call").asText());
        if (call == null) {
            return answer.put("failed", "nobody answers to " + asked.path("call") + "; there are " + calls.keySet());
        }
        try {
            answer.set("ok", json.valueToTree(call.answer(asked)));
        } catch (RefusedException refused) {
            Refusal refusal = refused.refusal();
            answer.putObject("refused").put("code", refusal.code())
                    .put("zh", texts.text(Locale.CHINESE, refusal)).put("en", texts.text(Locale.ENGLISH, refusal));
        } catch (Exception failure) {
            StringWriter stack = new StringWriter();
            failure.printStackTrace(new PrintWriter(stack));
            answer.put("failed", stack.toString());
        }
        return answer;
    }
}
