package org.trivetpos.ordering.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Concession;
import org.trivetpos.pricing.Discount;

/** What was done to prices by hand, in the snapshot of a line and in the column of an order. */
final class ConcessionJson {

    private ConcessionJson() { }

    static ObjectNode write(Concession concession) {
        ObjectNode body = LineJson.JSON.createObjectNode();
        Discount discount = concession.discount();
        if (discount != null) {
            body.set("discount", write(discount));
        }
        LocalText comp = concession.comp();
        if (comp != null) {
            LineJson.put(body, "comp", comp);
        }
        Money before = concession.priceBefore();
        if (before != null) {
            body.put("before", before.getAmountMinorLong());
        }
        return body;
    }

    static Concession read(JsonNode body, CurrencyUnit currency) {
        if (body.isMissingNode()) {
            return Concession.NONE;
        }
        return new Concession(discount(body.path("discount"), currency),
                body.has("comp") ? LineJson.text(body, "comp") : null,
                body.has("before") ? LineJson.money(body, "before", currency) : null);
    }

    private static ObjectNode write(Discount discount) {
        ObjectNode body = LineJson.JSON.createObjectNode();
        switch (discount) {
            case Discount.Percent percent -> body.put("percent", percent.hundredths());
            case Discount.Amount amount -> body.put("amount", amount.amount().getAmountMinorLong());
        }
        LineJson.put(body, "reason", discount.reason());
        return body;
    }

    private static @Nullable Discount discount(JsonNode body, CurrencyUnit currency) {
        if (body.isMissingNode()) {
            return null;
        }
        LocalText reason = LineJson.text(body, "reason");
        return body.has("percent") ? new Discount.Percent(body.path("percent").asInt(), reason)
                : new Discount.Amount(LineJson.money(body, "amount", currency), reason);
    }

    static @Nullable String write(@Nullable Reduction reduction) {
        if (reduction == null) {
            return null;
        }
        ObjectNode body = LineJson.JSON.createObjectNode().put("share", reduction.share());
        Discount discount = reduction.discount();
        if (discount != null) {
            body.set("discount", write(discount));
        }
        return body.toString();
    }

    static @Nullable Reduction read(@Nullable String text, CurrencyUnit currency) {
        if (text == null) {
            return null;
        }
        JsonNode body = LineJson.parse(text);
        return new Reduction(discount(body.path("discount"), currency), body.path("share").asInt());
    }
}
