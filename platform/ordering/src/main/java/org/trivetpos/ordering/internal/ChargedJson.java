package org.trivetpos.ordering.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.pricing.Adjustment;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;

/** The price of a closed order as it was charged, whatever rules and settings say later. */
final class ChargedJson {

    private ChargedJson() { }

    static String write(PricedBasket price) {
        ObjectNode body = LineJson.JSON.createObjectNode();
        ArrayNode lines = body.putArray("lines");
        for (PricedLine line : price.lines()) {
            ObjectNode node = lines.addObject().put("id", line.id()).put("list", minor(line.list()));
            node.put("net", minor(line.net()));
            ArrayNode adjustments = node.putArray("adjustments");
            for (Adjustment adjustment : line.adjustments()) {
                ObjectNode entry = adjustments.addObject().put("source", adjustment.source());
                LineJson.put(entry, "reason", adjustment.reason());
                entry.put("amount", minor(adjustment.amount()));
            }
            ArrayNode components = node.putArray("components");
            line.components().forEach(part -> components.add(minor(part)));
        }
        body.put("list", minor(price.list())).put("discount", minor(price.discount()));
        body.put("shortfall", minor(price.shortfall())).put("service", minor(price.serviceCharge()));
        body.put("taxOnTop", minor(price.taxOnTop())).put("rounding", minor(price.rounding()));
        return body.put("due", minor(price.due())).put("tax", minor(price.tax())).toString();
    }

    static PricedBasket read(String text, CurrencyUnit currency) {
        JsonNode body = LineJson.parse(text);
        return new PricedBasket(LineJson.each(body.path("lines"), node -> line(node, currency)),
                LineJson.money(body, "list", currency), LineJson.money(body, "discount", currency),
                LineJson.money(body, "shortfall", currency), LineJson.money(body, "service", currency),
                LineJson.money(body, "taxOnTop", currency), LineJson.money(body, "rounding", currency),
                LineJson.money(body, "due", currency), LineJson.money(body, "tax", currency));
    }

    private static PricedLine line(JsonNode node, CurrencyUnit currency) {
        return new PricedLine(node.path("id").asText(), LineJson.money(node, "list", currency),
                LineJson.each(node.path("adjustments"), entry -> new Adjustment(entry.path("source").asText(),
                        LineJson.text(entry, "reason"), LineJson.money(entry, "amount", currency))),
                LineJson.money(node, "net", currency),
                LineJson.each(node.path("components"), part -> Money.ofMinor(currency, part.asLong())));
    }

    private static long minor(Money amount) {
        return amount.getAmountMinorLong();
    }
}
