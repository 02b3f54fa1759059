package org.trivetpos.settlement.internal;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.Menu;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.settlement.PastSale;
import org.trivetpos.settlement.PastSales;
import org.trivetpos.settlement.SaleQuery;
import org.trivetpos.store.Shops;

/** Finds sales again. Pinyin is asked from the menu: whatever dish it means there is looked for by its names. */
@Component(service = PastSales.class)
public final class SaleFinder implements PastSales {

    private static final int MOST_DISHES = 6;

    private final Transactions transactions;
    private final Permissions permissions;
    private final Shops shops;
    private final Menu menu;

    @Activate
    public SaleFinder(@Reference Transactions transactions, @Reference Permissions permissions, @Reference Shops shops,
            @Reference Menu menu, @Reference(target = "(schema=settlement)") EntityUnit migrated) {
        this(transactions, permissions, shops, menu);
    }

    SaleFinder(Transactions transactions, Permissions permissions, Shops shops, Menu menu) {
        this.transactions = transactions;
        this.permissions = permissions;
        this.shops = shops;
        this.menu = menu;
    }

    @Override
    public Page find(CommandContext context, SaleQuery query) {
        permissions.require(context, SettlementPermissions.LOOK_UP);
        long days = ChronoUnit.DAYS.between(query.from(), query.to()) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.of("settlement.bad-days", MOST_DAYS).asException();
        }
        SaleRows rows = rows(query, Sought.of(query.text(), shops.current().currency()));
        try {
            return transactions.<Page, SQLException>call(() -> {
                List<PastSale> found = rows.select(transactions.connection(), query.after(), query.most() + 1);
                boolean more = found.size() > query.most();
                return new Page(SaleRows.withRefunds(transactions.connection(),
                        more ? found.subList(0, query.most()) : found), more);
            });
        } catch (SQLException failure) {
            throw new IllegalStateException("sales could not be looked for", failure);
        }
    }

    private SaleRows rows(SaleQuery query, Sought sought) {
        return switch (sought) {
            case Sought.All all -> SaleRows.ofChecks(query.from(), query.to());
            case Sought.Receipt receipt -> SaleRows.ofChecks(receipt.day(), receipt.day())
                    .and("c.receipt_number = ?", receipt.number());
            case Sought.Number number -> SaleRows.ofChecks(query.from(), query.to())
                    .and("c.order_number = ? or c.receipt_number = ? or c.due = ?", number.number(), number.number(),
                            number.due());
            case Sought.Amount amount -> SaleRows.ofChecks(query.from(), query.to()).and("c.due = ?", amount.due());
            case Sought.Hour hour -> SaleRows.ofWords(query.from(), query.to())
                    .and("w.minute_of_day between ? and ?", hour.from(), hour.to());
            case Sought.Words words -> words(SaleRows.ofWords(query.from(), query.to()), words.words());
        };
    }

    private SaleRows words(SaleRows rows, List<String> words) {
        for (String word : words) {
            List<Object> meant = new ArrayList<>(List.of(like(word)));
            menu.search(word).stream().limit(MOST_DISHES)
                    .flatMap(dish -> Stream.of(dish.name().zh(), dish.name().en())).filter(name -> !name.isBlank())
                    .map(SaleFinder::like).distinct().filter(name -> !meant.contains(name)).forEach(meant::add);
            rows.and("w.words like ? escape '!'" + " or w.words like ? escape '!'".repeat(meant.size() - 1),
                    meant.toArray());
        }
        return rows;
    }

    private static String like(String word) {
        return "%" + SaleWords.plain(word).replaceAll("[!%_]", "!$0") + "%";
    }
}
