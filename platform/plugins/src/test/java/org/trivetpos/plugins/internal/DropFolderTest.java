package org.trivetpos.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.plugins.PluginId;

class DropFolderTest {

    @TempDir
    Path data;

    private RunningHouse shop;
    private DropFolder folder;
    private Path drop;

    @BeforeEach
    void open() throws Exception {
        shop = new RunningHouse(data);
        drop = data.resolve("plugins/drop");
        folder = new DropFolder(drop, () -> shop.house, shop.store.texts(new PluginTexts()));
    }

    @AfterEach
    void close() throws Exception {
        folder.close();
        shop.close();
    }

    @Test
    void a_file_is_taken_once_it_has_stopped_growing() throws Exception {
        byte[] whole = Files.readAllBytes(shop.lottery("1.0.0"));
        Path file = drop.resolve("lottery.jar");
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        folder.look();
        Files.write(file, whole);
        folder.look();
        assertThat(shop.house.installed()).isEmpty();
        folder.look();
        assertThat(shop.house.installed()).extracting(plugin -> plugin.id())
                .containsExactly(new PluginId("org.example.lottery"));
        assertThat(drop.resolve("done/lottery.jar")).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void one_that_is_refused_lies_beside_the_reason_in_both_languages() throws Exception {
        Files.copy(shop.lottery("1.0.0", Map.of("Import-Package", "org.nobody"), Map.of()), drop.resolve("bad.jar"));
        folder.look();
        folder.look();
        assertThat(drop.resolve("refused/bad.jar")).exists();
        assertThat(drop.resolve("refused/bad.jar.txt")).content().contains("它需要 org.nobody", "It needs org.nobody");
        assertThat(shop.facts()).isEmpty();
    }
}
