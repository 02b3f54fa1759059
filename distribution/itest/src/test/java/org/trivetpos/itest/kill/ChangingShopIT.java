package org.trivetpos.itest.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.trivetpos.itest.Shops;
import org.trivetpos.testkit.plugin.PluginFolder;
import org.trivetpos.testkit.plugin.Signer;
import org.trivetpos.testkit.shop.ShopProcess;

/**
 * Plugins are changed at noon: while four terminals sell and the receipt printer prints. No sale fails, no job is lost
 * and none is printed twice. {@code -Dtrivet.changes} sets how often, {@code -Dtrivet.changes.seed} which.
 */
@Execution(ExecutionMode.CONCURRENT)
class ChangingShopIT {

    private static final int TIMES = Integer.getInteger("trivet.changes", 12);

    @Test
    void drivers_modes_tenders_and_strangers_change_while_four_terminals_sell() throws Exception {
        ShopProcess process = Shops.fresh("changing");
        long seed = Long.getLong("trivet.changes.seed", System.nanoTime());
        System.out.println("-Dtrivet.changes.seed=" + seed + " repeats these changes");
        try (SellingShop shop = new SellingShop(process)) {
            Signer partner = Signer.named("partner", process.data());
            PluginFolder drivers = new PluginFolder(process, partner, "drivers").shipped("driver-escpos");
            PluginFolder all = new PluginFolder(process, partner, "all").shipped("driver-escpos")
                    .shipped("mode-counter").shipped("tender-cash").strangers();

            assertThat(report(shop.changes(drivers.path(), TIMES, seed))).isEqualTo(TIMES);
            assertThat(report(shop.changes(all.path(), TIMES, seed))).isEqualTo(TIMES);
            shop.soldWithoutAFailure();
        }
    }

    private static int report(List<String> changes) {
        Map<String, Long> slowest = new TreeMap<>();
        changes.forEach(line -> slowest.merge(line.split(" ")[0], Long.parseLong(line.split(" ")[2]) / 1000,
                Math::max));
        System.out.println(changes.size() + " changes; the slowest of each kind, in ms: " + slowest);
        return changes.size();
    }
}
