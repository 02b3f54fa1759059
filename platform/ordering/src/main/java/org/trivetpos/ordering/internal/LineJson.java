package org.trivetpos.ordering.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.Method.Charge;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.VariantId;
import org.trivetpos.ordering.OrderLine.ChosenComponent;
import org.trivetpos.ordering.OrderLine.ChosenMethod;

/** The snapshot column of a line. Amounts in minor units of the order's currency; unknown fields are ignored. */
final class LineJson {

    static final ObjectMapper JSON = new ObjectMapper();

    private LineJson() { }

    static String write(LineSnapshot line) {
        ObjectNode body = JSON.createObjectNode();
        put(body, "name", line.name());
        put(body, "variant", line.variantName());
        put(body, "unit", line.unit());
        body.put("weighed", line.weighed()).put("discountable", line.discountable()).put("note", line.note());
        ArrayNode methods = body.putArray("methods");
        for (ChosenMethod method : line.methods()) {
            ObjectNode node = methods.addObject().put("id", method.id().value());
            put(node, "name", method.name());
            node.put("surcharge", method.surcharge().getAmountMinorLong()).put("charge", method.charge().name());
        }
        ArrayNode components = body.putArray("components");
        for (ChosenComponent place : line.components()) {
            ObjectNode node = components.addObject().put("slot", place.slot().value())
                    .put("item", place.item().value()).put("variant", place.variant().value());
            put(node, "name", place.name());
            node.put("list", place.listPrice().getAmountMinorLong());
            node.put("surcharge", place.surcharge().getAmountMinorLong());
            LocalText replaced = place.replaced();
            if (replaced != null) {
                put(node, "replaced", replaced);
            }
        }
        if (!line.concession().isNone()) {
            body.set("concession", ConcessionJson.write(line.concession()));
        }
        return body.toString();
    }

    static LineSnapshot read(String text, CurrencyUnit currency) {
        JsonNode body = parse(text);
        return new LineSnapshot(text(body, "name"), text(body, "variant"), text(body, "unit"),
                body.path("weighed").asBoolean(), body.path("discountable").asBoolean(true),
                each(body.path("methods"), node -> new ChosenMethod(new MethodId(node.path("id").asText()),
                        text(node, "name"), money(node, "surcharge", currency),
                        Charge.valueOf(node.path("charge").asText()))),
                each(body.path("components"), node -> new ChosenComponent(new SlotId(node.path("slot").asText()),
                        new ItemId(node.path("item").asText()), new VariantId(node.path("variant").asText()),
                        text(node, "name"), money(node, "list", currency), money(node, "surcharge", currency),
                        node.has("replaced") ? text(node, "replaced") : null)),
                body.path("note").asText(), ConcessionJson.read(body.path("concession"), currency));
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ordering holds a text that is no JSON", e);
        }
    }

    static void put(ObjectNode node, String field, LocalText text) {
        node.putArray(field).add(text.zh()).add(text.en());
    }

    static LocalText text(JsonNode node, String field) {
        return new LocalText(node.path(field).path(0).asText(), node.path(field).path(1).asText());
    }

    static Money money(JsonNode node, String field, CurrencyUnit currency) {
        return Money.ofMinor(currency, node.path(field).asLong());
    }

    static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
        List<T> result = new ArrayList<>(array.size());
        array.forEach(node -> result.add(reader.apply(node)));
        return result;
    }
}
