package org.trivetpos.plugin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;

/**
 * A settled sale: what the check and its order say.
 *
 * @param order       id of the order
 * @param check       id of the check
 * @param orderNumber that people say aloud
 * @param receipt     the number on the paper, such as {@code 20261123-0007}
 * @param businessDay on which it counts
 * @param at          when it was settled, by the shop's clock
 * @param list        what the dishes would cost without any rule
 * @param discount    what rules took off, zero or negative
 * @param due         what the guest paid
 * @param tax         in it
 * @param change      given back
 * @param lines       the dishes
 * @param payments    how it was paid
 */
public record Sale(String order, String check, int orderNumber, String receipt, LocalDate businessDay, Instant at,
        Money list, Money discount, Money due, Money tax, Money change, List<Line> lines, List<Payment> payments) {

    public Sale {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    /**
     * A dish on the bill.
     *
     * @param name        of the dish
     * @param quantity    in pieces, such as {@code 2}
     * @param list        without any rule
     * @param net         with all of them
     * @param adjustments what came in between
     */
    public record Line(LocalText name, String quantity, Money list, Money net, List<Adjustment> adjustments) {

        public Line {
            adjustments = List.copyOf(adjustments);
        }
    }

    /**
     * Why a price is not the plain price.
     *
     * @param source id of the pricing rule
     * @param reason what the receipt says
     * @param amount negative if it takes off
     */
    public record Adjustment(String source, LocalText reason, Money amount) { }

    /**
     * One tender's part.
     *
     * @param tender   its id
     * @param name     as the receipt says it
     * @param received as handed over
     * @param change   given back out of it
     */
    public record Payment(String tender, LocalText name, Money received, Money change) { }

    static Sale of(JsonNode told) {
        return new Sale(told.path("order").asText(), told.path("check").asText(), told.path("orderNumber").asInt(),
                told.path("receipt").asText(), LocalDate.parse(told.path("businessDay").asText()),
                Instant.parse(told.path("at").asText()), money(told, "list"), money(told, "discount"),
                money(told, "due"), money(told, "tax"), money(told, "change"),
                each(told.path("lines")).map(line -> new Line(words(line.path("name")), line.path("quantity").asText(),
                        money(line, "list"), money(line, "net"), each(line.path("adjustments")).map(one ->
                                new Adjustment(one.path("source").asText(), words(one.path("reason")),
                                        money(one, "amount"))).toList())).toList(),
                each(told.path("payments")).map(one -> new Payment(one.path("tender").asText(),
                        words(one.path("name")), money(one, "received"), money(one, "change"))).toList());
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Money money(JsonNode told, String field) {
        return Money.parse(told.path(field).asText());
    }

    private static LocalText words(JsonNode told) {
        return new LocalText(told.path("zh").asText(), told.path("en").asText());
    }
}
