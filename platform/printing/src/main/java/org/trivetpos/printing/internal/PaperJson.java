package org.trivetpos.printing.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Block;
import org.trivetpos.printing.Document.Style;

/**
 * How a document is kept: an array with one object a block, named by its first field; what is plain is left out.
 * Jobs of years ago must still be read, so that names are never changed.
 */
final class PaperJson {

    private final ObjectMapper mapper = new ObjectMapper();

    String write(Document document) {
        ArrayNode blocks = mapper.createArrayNode();
        document.blocks().forEach(block -> write(blocks.addObject(), block));
        try {
            return mapper.writeValueAsString(blocks);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Document read(String json) {
        List<Block> blocks = new ArrayList<>();
        try {
            mapper.readTree(json).forEach(node -> blocks.add(block(node)));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Document(blocks);
    }

    private static void write(ObjectNode node, Block block) {
        switch (block) {
            case Document.Text text -> style(node.put("text", text.text()), text.style());
            case Document.Columns columns -> {
                ArrayNode cells = node.putArray("cells");
                columns.cells().forEach(cell -> align(cells.addObject().put("text", cell.text())
                        .put("share", cell.share()), cell.align()));
                style(node, columns.style());
            }
            case Document.Rule rule -> node.put("rule", rule.dashed() ? "dashed" : "solid");
            case Document.Feed feed -> node.put("feed", feed.lines());
            case Document.BarCode code -> node.put("barcode", code.value());
            case Document.QrCode code -> node.put("qr", code.value()).put("size", code.size());
            case Document.Picture picture -> node.put("picture", Base64.getEncoder().encodeToString(picture.png()));
            case Document.Cut cut -> node.put("cut", true);
            case Document.DrawerPulse pulse -> node.put("pulse", true);
        }
    }

    private static void style(ObjectNode node, Style style) {
        align(node, style.align());
        if (style.bold()) {
            node.put("bold", true);
        }
        if (style.width() != 1) {
            node.put("wide", style.width());
        }
        if (style.height() != 1) {
            node.put("high", style.height());
        }
    }

    private static void align(ObjectNode node, Align align) {
        if (align != Align.LEFT) {
            node.put("align", align.name());
        }
    }

    private static Block block(JsonNode node) {
        if (node.has("text")) {
            return new Document.Text(node.get("text").asText(), style(node));
        }
        if (node.has("cells")) {
            List<Document.Cell> cells = new ArrayList<>();
            node.get("cells").forEach(cell -> cells.add(
                    new Document.Cell(cell.get("text").asText(), cell.get("share").asInt(), align(cell))));
            return new Document.Columns(cells, style(node));
        }
        if (node.has("rule")) {
            return new Document.Rule(node.get("rule").asText().equals("dashed"));
        }
        if (node.has("feed")) {
            return new Document.Feed(node.get("feed").asInt());
        }
        return graphic(node);
    }

    private static Block graphic(JsonNode node) {
        if (node.has("barcode")) {
            return new Document.BarCode(node.get("barcode").asText());
        }
        if (node.has("qr")) {
            return new Document.QrCode(node.get("qr").asText(), node.get("size").asInt());
        }
        if (node.has("picture")) {
            try {
                return new Document.Picture(node.get("picture").binaryValue());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        if (node.has("cut")) {
            return new Document.Cut();
        }
        if (node.has("pulse")) {
            return new Document.DrawerPulse();
        }
        throw new IllegalArgumentException("a block that this version does not know: " + node);
    }

    private static Style style(JsonNode node) {
        return new Style(align(node), node.path("bold").asBoolean(), node.path("wide").asInt(1),
                node.path("high").asInt(1));
    }

    private static Align align(JsonNode node) {
        return node.has("align") ? Align.valueOf(node.get("align").asText()) : Align.LEFT;
    }
}
