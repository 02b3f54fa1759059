package org.trivetpos.itest.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trivetpos.itest.Shops;
import org.trivetpos.testkit.plugin.PluginJar;
import org.trivetpos.testkit.plugin.Signer;
import org.trivetpos.testkit.shop.ShopProcess;

/**
 * Plugins are changed at noon: while four terminals sell and the receipt printer prints. No sale fails, no job is lost
 * and none is printed twice. {@code -Dtrivet.changes} sets how often, {@code -Dtrivet.changes.seed} which.
 */
class ChangingShopIT {

    private static final int TIMES = Integer.getInteger("trivet.changes", 12);
    private static final List<String> VERSIONS = List.of("0.2.0", "0.3.0", "0.4.0");

    @Test
    void drivers_modes_tenders_and_strangers_change_while_four_terminals_sell() throws Exception {
        ShopProcess process = Shops.fresh("changing");
        Path folder = Files.createDirectories(process.data().resolve("changes"));
        long seed = Long.getLong("trivet.changes.seed", System.nanoTime());
        System.out.println("-Dtrivet.changes.seed=" + seed + " repeats these changes");
        try (SellingShop shop = new SellingShop(process)) {
            Signer partner = Signer.named("partner", folder);
            partner.trustedBy(process.data());
            Path drivers = versions(process, partner, "drivers", "driver-escpos");
            Path all = versions(process, partner, "all", "driver-escpos", "mode-counter", "tender-cash");
            strangers(partner, all);

            assertThat(report(shop.changes(drivers, TIMES, seed))).isEqualTo(TIMES);
            assertThat(report(shop.changes(all, TIMES, seed))).isEqualTo(TIMES);
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

    private static Path versions(ShopProcess shop, Signer signer, String name, String... bundles)
            throws IOException, GeneralSecurityException {
        Path folder = Files.createDirectories(shop.data().resolve("changes").resolve(name));
        for (String bundle : bundles) {
            Path shipped = shop.program().resolve("system/org/trivetpos/" + bundle + "/0.1.0/" + bundle + "-0.1.0.jar");
            for (String version : VERSIONS) {
                keep(signer, folder, PluginJar.from(shipped).version(version), bundle + "-" + version);
            }
        }
        return folder;
    }

    /** Plugins that nobody needs, one of them with tables. */
    private static void strangers(Signer signer, Path folder) throws IOException, GeneralSecurityException {
        for (String version : VERSIONS) {
            keep(signer, folder, PluginJar.of("org.example.plain", version).entry("words.txt", version),
                    "plain-" + version);
            keep(signer, folder, PluginJar.of("org.example.points", version).header("Trivet-Schema", "points")
                    .entry("db/points/V1__points.sql", "create table points.points (id int primary key)"),
                    "points-" + version);
        }
    }

    private static void keep(Signer signer, Path folder, PluginJar plugin, String name)
            throws IOException, GeneralSecurityException {
        Path unsigned = plugin.write(folder.resolveSibling(name + ".jar"));
        Files.move(signer.sign(unsigned), folder.resolve(name + ".jar"));
        Files.delete(unsigned);
    }
}
