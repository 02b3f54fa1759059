package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.PayOutcome;
import org.trivetpos.settlement.PayRequest;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.workload.internal.Floor;

/** One sale as a till makes it: an order in that mode, these dishes, that tender. */
@Component(property = Call.NAME + "=sell")
public final class SellCall implements Call {

    private static final long FLOAT = 200;

    private final Floor floor;

    @Activate
    public SellCall(@Reference Floor floor) {
        this.floor = floor;
    }

    @Override
    public Object answer(JsonNode asked) {
        TerminalId till = new TerminalId(asked.path("terminal").asText());
        if (floor.till.current(till).isEmpty()) {
            floor.till.open(floor.intention(till), Money.of(floor.shops.current().currency(), FLOAT));
        }
        Order order = floor.ordering.open(floor.intention(till), new ModeId(asked.path("mode").asText()),
                Order.Serving.valueOf(asked.path("serving").asText()));
        for (JsonNode code : asked.path("dishes")) {
            order = floor.ordering.add(floor.intention(till), order.id(), LineRequest.one(dish(code.asText()).id()));
        }
        Money due = order.price().due();
        Money received = asked.hasNonNull("received") ? Money.parse(asked.path("received").asText()) : due;
        PayOutcome outcome = floor.settlement.pay(floor.intention(till), new PayRequest(order.id(), order.version(),
                due, List.of(new PayRequest.Received(new TenderId(asked.path("tender").asText()), received))));
        return switch (outcome) {
            case PayOutcome.Settled(Check check) -> told(order, check);
            case PayOutcome.Changed(Order now) -> throw new IllegalStateException("the order costs "
                    + now.price().due() + " now, when it was rung up it cost " + due);
        };
    }

    private MenuItem dish(String code) {
        MenuItem dish = floor.menu.snapshot().items().stream().filter(item -> item.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dish has the code " + code));
        if (dish.needsChoice()) {
            throw new IllegalArgumentException(code + " (" + dish.name().zh() + ") cannot be sold by one tap: it needs "
                    + "a variant, a weight, a price or a method");
        }
        return dish;
    }

    private static Map<String, Object> told(Order order, Check check) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("order", check.order().value());
        told.put("check", check.id().value());
        told.put("orderNumber", check.orderNumber());
        told.put("receipt", check.businessDay().toString().replace("-", "") + "-"
                + "%04d".formatted(check.receiptNumber()));
        told.put("businessDay", check.businessDay().toString());
        told.put("at", check.at().toString());
        told.put("list", order.price().list().toString());
        told.put("discount", order.price().discount().toString());
        told.put("due", check.due().toString());
        told.put("tax", check.tax().toString());
        told.put("change", check.change().toString());
        List<Object> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            List<Object> adjustments = line.price().adjustments().stream().<Object>map(one -> Map.of("source",
                    one.source(), "reason", words(one.reason()), "amount", one.amount().toString())).toList();
            lines.add(Map.of("name", words(line.name()), "quantity", line.quantity().toString(), "list",
                    line.price().list().toString(), "net", line.price().net().toString(), "adjustments", adjustments));
        }
        told.put("lines", lines);
        told.put("payments", check.payments().stream().map(one -> Map.of("tender", one.tender().value(), "name",
                words(one.name()), "received", one.received().toString(), "change", one.change().toString())).toList());
        return told;
    }

    private static Map<String, String> words(LocalText text) {
        return Map.of("zh", text.zh(), "en", text.en());
    }
}
