package org.trivetpos.itest.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.trivetpos.itest.Shops;
import org.trivetpos.testkit.shop.ShopProcess;

/**
 * Kill -9 at random moments while four terminals sell: every acknowledged sale is there, whole; no half sale; the
 * journal holds; each receipt is printed once, or again with a mark; no paper for a sale that is not in the journal.
 * {@code -Dtrivet.kills.h2}, {@code -Dtrivet.kills.postgresql} set how often, {@code -Dtrivet.kills.seed} when, and
 * {@code -Dtrivet.postgresql.url} which server is used instead of an embedded one.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledShopIT {

    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 2_500;

    @Test
    void on_h2_nothing_acknowledged_is_lost_and_nothing_is_there_by_halves() throws Exception {
        kill(Shops.fresh("killed-on-h2"), Integer.getInteger("trivet.kills.h2", 2));
    }

    @Test
    void on_postgresql_nothing_acknowledged_is_lost_and_nothing_is_there_by_halves() throws Exception {
        int kills = Integer.getInteger("trivet.kills.postgresql", 1);
        String server = System.getProperty("trivet.postgresql.url", "");
        if (!server.isBlank()) {
            kill(on(server), kills);
            return;
        }
        try (EmbeddedPostgres embedded = EmbeddedPostgres.builder().start()) {
            kill(on(embedded.getJdbcUrl("postgres", "postgres")), kills);
        }
    }

    private static ShopProcess on(String postgresql) {
        return Shops.fresh("killed-on-postgresql").configured("org.trivetpos.persistence.cfg",
                List.of("url = " + postgresql, "user = postgres", "password ="));
    }

    private static void kill(ShopProcess process, int times) throws IOException {
        long seed = Long.getLong("trivet.kills.seed", System.nanoTime());
        System.out.println("-Dtrivet.kills.seed=" + seed + " repeats these moments; the shop is in " + process.data());
        Random random = new Random(seed);
        try (SellingShop shop = new SellingShop(process)) {
            for (int kill = 1; kill <= times; kill++) {
                shop.survivesKillAfter(Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)));
                if (kill < times) {
                    shop.goesOnSelling();
                }
            }
        }
    }
}
