package org.trivetpos.menu.internal;

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
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.LevelPrice;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.MethodGroupId;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;

/**
 * The body of an item's row. Written field by field, so that the API's records may grow without old rows becoming
 * unreadable: unknown fields are ignored. Money in minor units of the shop's currency, quantities in thousandths.
 */
final class ItemJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ItemJson() { }

    static String write(MenuItem item) {
        ObjectNode body = JSON.createObjectNode();
        name(body, item.name());
        body.put("code", item.code()).put("barcode", item.barcode()).put("pricing", item.pricing().name());
        body.putArray("unit").add(item.unit().zh()).add(item.unit().en());
        body.put("discountable", item.discountable());
        ArrayNode variants = body.putArray("variants");
        for (Variant variant : item.variants()) {
            ObjectNode node = variants.addObject().put("id", variant.id().value());
            name(node, variant.name());
            node.put("price", item.isMarketPrice() ? 0 : variant.price().getAmountMinorLong());
            node.put("consumption", variant.consumption().thousandths());
            if (!variant.levels().isEmpty()) {
                ObjectNode levels = node.putObject("levels");
                variant.levels().forEach(one -> levels.put(one.level().value(), one.price().getAmountMinorLong()));
            }
        }
        ArrayNode groups = body.putArray("groups");
        item.methodGroups().forEach(group -> write(groups.addObject(), group));
        ArrayNode slots = body.putArray("slots");
        item.slots().forEach(slot -> write(slots.addObject(), slot));
        return body.toString();
    }

    /** The item of a row, with no market price. */
    static MenuItem read(ItemRow row, CurrencyUnit currency) {
        JsonNode body = parse(row);
        return new MenuItem(row.id(), row.category(), name(body), body.path("code").asText(),
                body.path("barcode").asText(), MenuItem.Pricing.valueOf(body.path("pricing").asText()),
                text(body.path("unit")), each(body.path("variants"), node -> variant(node, currency)),
                each(body.path("groups"), node -> group(node, currency)),
                each(body.path("slots"), node -> slot(node, currency)), row.leftInPieces(), row.picture(),
                body.path("discountable").asBoolean(true), row.active(), row.place());
    }

    private static JsonNode parse(ItemRow row) {
        try {
            return JSON.readTree(row.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("menu.item " + row.id().value() + " holds no readable item", e);
        }
    }

    private static void write(ObjectNode node, MethodGroup group) {
        node.put("id", group.id().value());
        name(node, group.name());
        node.put("min", group.minimum()).put("max", group.maximum());
        ArrayNode methods = node.putArray("methods");
        for (Method method : group.methods()) {
            ObjectNode entry = methods.addObject().put("id", method.id().value());
            name(entry, method.name());
            entry.put("surcharge", method.surcharge().getAmountMinorLong()).put("charge", method.charge().name());
            entry.put("preset", method.preset());
        }
    }

    private static void write(ObjectNode node, SetMealSlot slot) {
        node.put("id", slot.id().value());
        name(node, slot.name());
        ArrayNode choices = node.putArray("choices");
        for (SetMealChoice choice : slot.choices()) {
            ObjectNode entry = choices.addObject();
            entry.put("item", choice.item().value()).put("variant", choice.variant().value());
            name(entry, choice.name());
            entry.put("list", choice.listPrice().getAmountMinorLong());
            entry.put("surcharge", choice.surcharge().getAmountMinorLong());
        }
    }

    private static Variant variant(JsonNode node, CurrencyUnit currency) {
        return new Variant(new VariantId(node.path("id").asText()), name(node), money(node, "price", currency),
                new Quantity(node.path("consumption").asLong(1000)), levels(node.path("levels"), currency));
    }

    private static List<LevelPrice> levels(JsonNode node, CurrencyUnit currency) {
        return node.properties().stream().map(level -> new LevelPrice(new LevelId(level.getKey()),
                Money.ofMinor(currency, level.getValue().asLong()))).toList();
    }

    private static MethodGroup group(JsonNode node, CurrencyUnit currency) {
        return new MethodGroup(new MethodGroupId(node.path("id").asText()), name(node), node.path("min").asInt(),
                node.path("max").asInt(), each(node.path("methods"), m -> method(m, currency)));
    }

    private static Method method(JsonNode node, CurrencyUnit currency) {
        return new Method(new MethodId(node.path("id").asText()), name(node), money(node, "surcharge", currency),
                Method.Charge.valueOf(node.path("charge").asText()), node.path("preset").asBoolean());
    }

    private static SetMealSlot slot(JsonNode node, CurrencyUnit currency) {
        return new SetMealSlot(new SlotId(node.path("id").asText()), name(node),
                each(node.path("choices"), c -> choice(c, currency)));
    }

    private static SetMealChoice choice(JsonNode node, CurrencyUnit currency) {
        return new SetMealChoice(new ItemId(node.path("item").asText()), new VariantId(node.path("variant").asText()),
                name(node), money(node, "list", currency), money(node, "surcharge", currency));
    }

    private static void name(ObjectNode node, LocalText name) {
        node.putArray("name").add(name.zh()).add(name.en());
    }

    private static LocalText name(JsonNode node) {
        return text(node.path("name"));
    }

    private static LocalText text(JsonNode pair) {
        return new LocalText(pair.path(0).asText(), pair.path(1).asText());
    }

    private static Money money(JsonNode node, String field, CurrencyUnit currency) {
        return Money.ofMinor(currency, node.path(field).asLong());
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
        List<T> result = new ArrayList<>(array.size());
        array.forEach(node -> result.add(reader.apply(node)));
        return result;
    }
}
