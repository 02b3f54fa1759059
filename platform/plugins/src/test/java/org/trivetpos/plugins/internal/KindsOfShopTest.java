package org.trivetpos.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.plugins.Available;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.InstalledPlugin;
import org.trivetpos.plugins.ShopKind;

/** What a new shop becomes, and what the program brings to it. */
class KindsOfShopTest {

    @TempDir
    Path folder;

    private RunningHouse shop;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        shop = new RunningHouse(folder);
        shop.program.ships(shop.lottery("1.0.0", Map.of("Bundle-Name", "Lottery"), Map.of()), "1.0.0");
        file = folder.resolve("etc/trivet.shop");
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    private KindsOfShop kinds() {
        return new KindsOfShop(shop.program, file, shop.door, new EverybodyMay(), shop.ledger(),
                shop.store.texts(new PluginTexts()));
    }

    @Test
    void the_smallest_kind_comes_first_with_the_names_of_its_plugins() {
        assertThat(kinds().all()).extracting(ShopKind::id).containsExactly("shop-nothing", LotteryProgram.KIND);
        assertThat(kinds().all().getLast().plugins()).containsExactly(LocalText.same("Lottery"));
        assertThat(kinds().all().getLast().name()).isEqualTo(LocalText.same("a kind"));
    }

    @Test
    void a_choice_is_kept_journalled_and_made_once() {
        kinds().choose(null, LotteryProgram.KIND);
        kinds().choose(null, LotteryProgram.KIND);

        assertThat(kinds().chosen()).containsExactly(LotteryProgram.KIND);
        assertThat(file).hasContent(LotteryProgram.KIND);
        assertThat(shop.program.brought).containsExactly(LotteryProgram.KIND);
        assertThat(shop.facts()).containsOnlyOnce("plugins.ShopKindChosen");
    }

    @Test
    void a_shop_whose_demo_was_wiped_is_no_demo_at_its_next_start() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, LotteryProgram.KIND + "\ndemo\n");

        kinds().leaveDemo();

        assertThat(kinds().chosen()).containsExactly(LotteryProgram.KIND);
        assertThat(file).hasContent(LotteryProgram.KIND);
    }

    @Test
    void what_fails_is_not_chosen_and_said_in_words() throws Exception {
        shop.program.fails = true;
        RefusedException refused = catchThrowableOfType(RefusedException.class,
                () -> kinds().choose(null, LotteryProgram.KIND));

        assertThat(refused.refusal().code()).isEqualTo("plugins.kind-failed");
        assertThat(refused.refusal().args().toString()).contains("the disk is full");
        assertThat(kinds().chosen()).isEmpty();
        assertThat(Files.exists(file)).isFalse();
        assertThat(shop.program.brought).isEmpty();
        assertThat(catchThrowableOfType(RefusedException.class, () -> kinds().choose(null, "shop-of-horrors"))
                .refusal().code()).isEqualTo("plugins.no-kind");
    }

    @Test
    void what_the_program_brings_can_be_taken_out_and_put_in_again() {
        assertThat(shop.house.available().plugins()).containsExactly(
                new Available(RunningHouse.LOTTERY, "1.0.0", Available.PROGRAM, ""));
        shop.carryOut(new Change.BringBack(RunningHouse.LOTTERY));

        assertThat(shop.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(shop.house.installed().getFirst().origin()).isEqualTo(InstalledPlugin.Origin.SHIPPED);
        assertThat(shop.house.available().plugins()).isEmpty();

        shop.carryOut(new Change.Remove(RunningHouse.LOTTERY));
        assertThat(shop.house.installed()).isEmpty();
        assertThat(shop.house.available().plugins()).hasSize(1);
    }

    @Test
    void an_update_of_the_program_brings_its_own_newer_version() throws Exception {
        shop.carryOut(new Change.BringBack(RunningHouse.LOTTERY));
        shop.house.close();
        shop.forgetBundles();
        shop.program.parts.clear();
        shop.program.ships(shop.lottery("1.1.0"), "1.1.0");
        shop.start();

        assertThat(shop.house.installed().getFirst().version()).isEqualTo("1.1.0");
        assertThat(shop.bundle().getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void one_of_the_program_of_which_the_shop_may_have_died_is_there_and_stopped() throws Exception {
        shop.carryOut(new Change.BringBack(RunningHouse.LOTTERY));
        shop.die();
        shop.start();

        assertThat(shop.house.installed().getFirst().state()).isEqualTo(InstalledPlugin.State.QUARANTINED);
    }

    @Test
    void what_was_taken_out_on_purpose_does_not_come_back_with_another_kind() throws Exception {
        shop.carryOut(new Change.BringBack(RunningHouse.LOTTERY));
        shop.carryOut(new Change.Remove(RunningHouse.LOTTERY));
        // as the features service would
        shop.framework.getBundleContext().installBundle(shop.program.parts.getFirst().location()).start();

        kinds().choose(null, "shop-nothing");

        assertThat(shop.house.installed()).isEmpty();
    }
}
