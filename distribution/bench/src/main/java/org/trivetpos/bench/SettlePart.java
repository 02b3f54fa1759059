package org.trivetpos.bench;

import static org.trivetpos.bench.Results.Limit.atLeast;

import java.sql.SQLException;
import java.util.Locale;
import org.trivetpos.bench.BenchShop.Settling;
import org.trivetpos.bench.Results.Table;

/** Settling against plain JDBC that writes the same rows and waits for the same durability. */
final class SettlePart implements Part {

    static final String TITLE = "Settling against plain JDBC";
    private static final int[] TERMINALS = {1, 8};

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public Table measure(Scale scale) throws SQLException {
        Table table = new Table(TITLE, "distribution/bench/run settle");
        try (BenchShop shop = BenchShop.onH2(scale, "settle-h2")) {
            rows(table, shop, "H2", scale);
        }
        if (!scale.postgresql().isBlank()) {
            try (BenchShop shop = BenchShop.onPostgresql(scale, "settle-pg")) {
                rows(table, shop, "PostgreSQL, fsync on", scale);
            }
        }
        return table.note("A sale: six lines that are placed, cash payment, four facts, the shift's books, the "
                + "receipt's "
                + "print job; acknowledged when its facts are sealed. The baseline writes the rows that such a sale "
                        + "left, "
                + "in one transaction, with one wait for the disk.")
                .note("Rounds are interleaved in the running shop. Printers are out of reach meanwhile: the jobs are "
                + "written, but nothing is sent; the kitchen's reader runs as always.");
    }

    private static void rows(Table table, BenchShop shop, String database, Scale scale) {
        for (int terminals : TERMINALS) {
            Settling found = shop.settling(terminals, scale.rounds(), scale.sales());
            table.row(database + ", " + terminals + (terminals == 1 ? " terminal" : " terminals"),
                    figures(found.settlePerSecond(), found.settleCpuMillis(), found.settleKilobytes()),
                    figures(found.rawPerSecond(), found.rawCpuMillis(), found.rawKilobytes()),
                    found.settlePerSecond() / found.rawPerSecond(), "", atLeast(0.5));
        }
    }

    private static String figures(double perSecond, double cpuMillis, double kilobytes) {
        return String.format(Locale.ROOT, "%.0f a second; each %.1f ms of processor, %.0f KB written", perSecond,
                cpuMillis, kilobytes);
    }
}
