package org.trivetpos.demo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.trivetpos.kernel.LocalText;

/** A file of the demo; a pair of texts is Chinese first, then English. A missing part is an error in the file. */
final class DemoFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoFile() { }

    static JsonNode read(String name) {
        try (InputStream in = DemoFile.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's " + name + " cannot be read", e);
        }
    }

    static LocalText pair(JsonNode node) {
        if (node.size() != 2) {
            throw new IllegalArgumentException("a name needs Chinese and English: " + node);
        }
        return new LocalText(node.get(0).asText(), node.get(1).asText());
    }

    static LocalText name(JsonNode node) {
        return pair(node.required("name"));
    }

    static String text(JsonNode node, String field) {
        return node.required(field).asText();
    }

    static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
        List<T> result = new ArrayList<>();
        array.forEach(node -> result.add(reader.apply(node)));
        return result;
    }
}
