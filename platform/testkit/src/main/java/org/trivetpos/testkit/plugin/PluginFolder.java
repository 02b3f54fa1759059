package org.trivetpos.testkit.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.trivetpos.testkit.shop.ShopProcess;

/** Signed versions of plugins in one folder, for somebody who changes them at random. */
public final class PluginFolder {

    private static final List<String> VERSIONS = List.of("0.2.0", "0.3.0", "0.4.0");

    private final ShopProcess shop;
    private final Signer signer;
    private final Path path;

    /** An empty one in the data folder of a shop, which trusts the signer from now on. */
    public PluginFolder(ShopProcess shop, Signer signer, String name) throws IOException, GeneralSecurityException {
        this.shop = shop;
        this.signer = signer;
        this.path = Files.createDirectories(shop.data().resolve("changes").resolve(name));
        signer.trustedBy(shop.data());
    }

    public Path path() {
        return path;
    }

    /** Later versions of a plugin that the program brings: {@code driver-escpos}. */
    public PluginFolder shipped(String bundle) throws IOException, GeneralSecurityException {
        Path jar = shop.program().resolve("system/org/trivetpos/" + bundle + "/0.1.0/" + bundle + "-0.1.0.jar");
        for (String version : VERSIONS) {
            add(PluginJar.from(jar).version(version), bundle + "-" + version);
        }
        return this;
    }

    /** Versions of two plugins that nobody needs, {@code plain} and, with tables, {@code points}. */
    public PluginFolder strangers() throws IOException, GeneralSecurityException {
        for (String version : VERSIONS) {
            add(PluginJar.of("org.example.plain", version).entry("words.txt", version), "plain-" + version);
            add(PluginJar.of("org.example.points", version).header("Trivet-Schema", "points")
                    .entry("db/points/V1__points.sql", "create table points.points (id int primary key)"),
                    "points-" + version);
        }
        return this;
    }

    private void add(PluginJar plugin, String name) throws IOException, GeneralSecurityException {
        Path unsigned = plugin.write(path.resolveSibling(name + ".jar"));
        Files.move(signer.sign(unsigned), path.resolve(name + ".jar"));
        Files.delete(unsigned);
    }
}
