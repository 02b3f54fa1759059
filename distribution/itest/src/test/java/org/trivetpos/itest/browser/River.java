package org.trivetpos.itest.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivetpos.itest.browser.Takings.Back;
import org.trivetpos.itest.browser.Takings.Part;
import org.trivetpos.itest.browser.Takings.Sold;

/** The journal's facts, read as they were written and added up once more. */
final class River {

    private static final Pattern FACT = Pattern.compile("(?m)^\\s*(\\d+)\\b.*?\\b([a-z]+\\.[A-Z]\\w+)\\b.*?(\\{.*})");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map.Entry<String, JsonNode>> facts = new ArrayList<>();

    /** @param tail what {@code journal:tail -w} printed */
    River(String tail) {
        Matcher fact = FACT.matcher(tail);
        while (fact.find()) {
            try {
                facts.add(Map.entry(fact.group(2), JSON.readTree(fact.group(3))));
            } catch (IOException broken) {
                throw new UncheckedIOException("fact " + fact.group(1) + " cannot be read", broken);
            }
        }
    }

    List<JsonNode> of(String type) {
        return facts.stream().filter(fact -> fact.getKey().equals(type)).map(Map.Entry::getValue).toList();
    }

    /** Sales and refunds as the facts have them; what the story calls them and the rate are not written there. */
    Takings takings() {
        Takings takings = new Takings();
        of("settlement.CheckSettled").forEach(fact -> takings.add(sold(fact)));
        of("settlement.CheckRefunded").forEach(fact -> takings.add(back(fact)));
        return takings;
    }

    private static Sold sold(JsonNode fact) {
        JsonNode check = fact.get("check");
        Map<String, Bill.Reduction> off = new TreeMap<>();
        for (JsonNode line : fact.get("order").get("lines")) {
            for (JsonNode one : line.get("price").path("adjustments")) {
                String kind = one.get("source").asText();
                String reason = (kind.equals("comp") ? line.at("/concession/comp") : one.get("reason")).get("zh")
                        .asText();
                off.merge(kind + reason, new Bill.Reduction(kind, reason, 1, -fen(one.get("amount"))),
                        (a, b) -> new Bill.Reduction(kind, reason, a.times() + 1, a.fen() + b.fen()));
            }
        }
        return new Sold("", check.get("receiptNumber").asInt(), fen(fact.at("/order/price/list")),
                fen(check.get("due")), fen(check.get("tax")), 0, List.copyOf(off.values()),
                parts(check.get("payments")));
    }

    private static Back back(JsonNode fact) {
        JsonNode refund = fact.get("refund");
        return new Back("", fact.get("receiptNumber").asInt(), fen(refund.get("amount")), fen(refund.get("tax")), 0,
                refund.at("/reason/zh").asText(), parts(refund.get("back")));
    }

    private static List<Part> parts(JsonNode payments) {
        List<Part> parts = new ArrayList<>();
        payments.forEach(one -> parts.add(new Part(one.get("tender").asText(), fen(one.get("received")),
                fen(one.get("change")))));
        return parts;
    }

    /** {@code CNY 4700} is 47.00. */
    static long fen(JsonNode money) {
        return Long.parseLong(money.asText().replace("CNY ", ""));
    }
}
