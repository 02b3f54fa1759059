package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.store.Shop;
import org.trivetpos.testkit.TestStore;

class ShopBookTest {

    private final TestStore store = TestStore.h2();
    private final OpenShop open = new OpenShop(store);

    @AfterEach
    void close() {
        store.close();
    }

    private static Shop named(Shop shop, LocalText name) {
        return new Shop(shop.id(), name, shop.address(), shop.currency(), shop.taxIncluded(), shop.taxPercent(),
                shop.language(), shop.zone());
    }

    private void assertRefused(UnaryOperator<Shop> wish, String code) {
        Shop before = open.shops.current();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> open.shops.change(store.context(), wish.apply(before)))
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo(code));
        assertThat(open.shops.current()).isEqualTo(before);
        assertThat(new OpenShop(store).shops.current()).isEqualTo(before);
    }

    @Test
    void aNewShopIsChineseAndKeepsItsIdAfterARestart() {
        Shop shop = open.shops.current();
        assertThat(shop.currency()).isEqualTo(CurrencyUnit.of("CNY"));
        assertThat(shop.taxIncluded()).isTrue();
        assertThat(shop.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(new OpenShop(store).shops.current()).isEqualTo(shop);
    }

    @Test
    void aChangeIsKeptAndJournalledWithWhatWasBefore() {
        Shop before = open.shops.current();
        Shop wanted = new Shop("somebody else's id", new LocalText(" 老王饭店 ", "Wang's"), LocalText.same("1 Main St"),
                CurrencyUnit.EUR, false, 1900, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
        Shop after = open.shops.change(store.context(), wanted);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo(new LocalText("老王饭店", "Wang's"));
        assertThat(open.shops.current()).isEqualTo(after);
        assertThat(new OpenShop(store).shops.current()).isEqualTo(after);
        assertThat(open.facts(before.id())).singleElement().asString().startsWith("store.ShopChanged")
                .contains("我的餐厅", "老王饭店", "\"currency\":\"EUR\"", "\"taxPercent\":1900", "Europe/Berlin");
    }

    @Test
    void aRepeatedRequestChangesNothingTwice() {
        CommandContext context = store.context();
        open.shops.change(context, named(open.shops.current(), LocalText.same("First")));
        open.shops.change(store.context(), named(open.shops.current(), LocalText.same("Second")));
        assertThat(open.shops.change(context, named(open.shops.current(), LocalText.same("First"))).name().en())
                .isEqualTo("Second");
    }

    @Test
    void aChangeThatChangesNothingIsNoFact() {
        open.shops.change(store.context(), open.shops.current());
        assertThat(open.factTypes()).isEmpty();
    }

    @Test
    void whatNoShopCanBeIsRefusedAndNothingIsKept() {
        assertRefused(shop -> named(shop, LocalText.same("  ")), "store.shop-name-missing");
        assertRefused(shop -> named(shop, LocalText.same("x".repeat(61))), "store.shop-text-too-long");
        assertRefused(shop -> new Shop(shop.id(), shop.name(), shop.address(), shop.currency(), true, -1,
                shop.language(), shop.zone()), "store.shop-tax-odd");
        assertRefused(shop -> new Shop(shop.id(), shop.name(), shop.address(), shop.currency(), true, 10_000,
                shop.language(), shop.zone()), "store.shop-tax-odd");
        assertRefused(shop -> new Shop(shop.id(), shop.name(), shop.address(), shop.currency(), true, 600,
                Locale.FRENCH, shop.zone()), "store.shop-language-unknown");
    }

    @Test
    void whoMayNotOrWhileNobodyCanTellTheShopStaysAsItIs() {
        open.allowed.clear();
        assertRefused(shop -> named(shop, LocalText.same("Mine")), "test.not-allowed");
        open.door.guard = null;
        assertRefused(shop -> named(shop, LocalText.same("Mine")), "store.no-guard");
    }

    @Test
    void whatARolledBackTransactionChangedIsNotRemembered() {
        Shop before = open.shops.current();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> store.transactions().run(() -> {
            assertThat(open.shops.change(store.context(), named(before, LocalText.same("Gone"))).name().en())
                    .isEqualTo("Gone");
            throw new IllegalStateException("the outer step failed");
        }));
        assertThat(open.shops.current()).isEqualTo(before);
    }

    @Test
    void ofManyChangesAtOnceTheMemoryShowsTheOneThatTheDatabaseHolds() {
        IntStream.range(0, 40).parallel().forEach(i ->
                open.shops.change(store.context(), named(open.shops.current(), LocalText.same("Name " + i))));
        assertThat(open.shops.current()).isEqualTo(new OpenShop(store).shops.current());
        assertThat(open.factTypes()).hasSize(40);
    }
}
