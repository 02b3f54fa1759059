package org.trivetpos.settlement.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.settlement.CheckSettled;
import org.trivetpos.store.Shops;

/**
 * Writes down what a sale is remembered by: its dishes, its notes, the hour. It follows the river from its start, so
 * that no sale waits for it and those of before it came are found as well.
 */
@Component(service = FactReader.class)
public final class SaleWords implements FactReader {

    private static final String INSERT = """
            insert into settlement.sale_words (business_day, receipt_number, minute_of_day, dishes_zh, dishes_en, words)
            values (?, ?, ?, ?, ?, ?)""";
    private static final int LONGEST_DISHES = 400;
    private static final int LONGEST_WORDS = 8_000;

    private final Transactions transactions;
    private final Journal journal;
    private final Shops shops;

    @Activate
    public SaleWords(@Reference Transactions transactions, @Reference Journal journal, @Reference Shops shops,
            @Reference(target = "(schema=settlement)") EntityUnit migrated) {
        this(transactions, journal, shops);
    }

    SaleWords(Transactions transactions, Journal journal, Shops shops) {
        this.transactions = transactions;
        this.journal = journal;
        this.shops = shops;
    }

    @Override
    public String name() {
        return "settlement.sale-words";
    }

    @Override
    public Set<String> types() {
        return Set.of("settlement.CheckSettled");
    }

    @Override
    public void read(SealedFact fact) {
        CheckSettled settled = journal.decode(fact, CheckSettled.class);
        try (PreparedStatement row = transactions.connection().prepareStatement(INSERT)) {
            row.setObject(1, settled.check().businessDay());
            row.setInt(2, settled.check().receiptNumber());
            row.setInt(3, settled.check().at().atZone(shops.current().zone()).toLocalTime().toSecondOfDay() / 60);
            row.setString(4, dishes(settled.order(), LocalText::zh, "、"));
            row.setString(5, dishes(settled.order(), LocalText::en, ", "));
            row.setString(6, words(settled.order()));
            row.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("what check " + settled.check().id().value() + " is found by was not "
                    + "written", failure);
        }
    }

    private static String dishes(Order order, Function<LocalText, String> language, String between) {
        return cut(sold(order).map(OrderLine::name)
                .map(name -> language.apply(name).isBlank() ? name.zh() + name.en() : language.apply(name)).distinct()
                .collect(Collectors.joining(between)), LONGEST_DISHES);
    }

    private static String words(Order order) {
        Stream<String> dishes = sold(order).flatMap(line -> Stream.concat(Stream.of(line.name(), line.variantName()),
                line.components().stream().map(OrderLine.ChosenComponent::name))).distinct()
                .flatMap(name -> Stream.of(name.zh(), name.en()));
        Stream<String> notes = Stream.concat(Stream.of(order.note()), sold(order).map(OrderLine::note));
        return cut(plain(Stream.concat(notes, dishes).filter(text -> !text.isBlank()).distinct()
                .collect(Collectors.joining("\n"))), LONGEST_WORDS);
    }

    private static Stream<OrderLine> sold(Order order) {
        return order.lines().stream().filter(line -> line.state() != OrderLine.State.VOIDED);
    }

    /** As it is written down and as it is looked for. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
