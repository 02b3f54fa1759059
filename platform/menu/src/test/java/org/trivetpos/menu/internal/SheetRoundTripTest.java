package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.menu.internal.Dishes.a;
import static org.trivetpos.menu.internal.Dishes.choice;
import static org.trivetpos.menu.internal.Dishes.slot;
import static org.trivetpos.menu.internal.Dishes.variant;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.MenuSheets.Format;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.SheetCheck;
import org.trivetpos.menu.Variant;
import org.trivetpos.testkit.TestStore;

/** What is exported and imported again changes nothing. */
class SheetRoundTripTest {

    private static final String[] PIECES = {"红烧肉", "Tea", "=1+1", "+", "-", "@x", "'", "\"", ",", ";", "﹣", "＝", " ",
        "0012", "1E5", "TRUE", "否", "😀", "ß", "<&>", "_x0041_", "（大）", "12.50", "2026-11-26"};
    private static final List<LevelId> LEVELS = new ArrayList<>();
    private static Room room;

    @BeforeContainer
    static void open() {
        room = new Room(TestStore.h2());
        room.administration.save(room.context(), Dishes.HOT);
        room.administration.save(room.context(),
                new Category(new CategoryId("same"), new LocalText("热菜", "=Hot"), "#123456", 3));
        for (LocalText name : List.of(new LocalText("=午市", "@Lunch, \"early\""), new LocalText("员工", ""))) {
            LevelId id = new LevelId("level" + LEVELS.size());
            LEVELS.add(id);
            room.administration.save(room.context(), new PriceLevel(id, name, LEVELS.size(), List.of()));
        }
    }

    @AfterContainer
    static void close() {
        room.close();
    }

    @Property(tries = 25)
    void whatever_dishes_are_called_and_in_whatever_language_and_format(@ForAll Random random) {
        List<ItemChange> changes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            MenuItem dish = dish("r" + i, random);
            changes.add(new ItemChange(room.menu.find(dish.id()).orElse(null), dish));
        }
        room.administration.change(room.context(), MenuChange.of(changes));
        Sheets sheets = new Sheets(room);
        for (Format format : Format.values()) {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                SheetCheck check = sheets.check(sheets.written(format, language));
                assertThat(sheets.words(check)).isEmpty();
                assertThat(check.change().isEmpty()).as("%s in %s: %s", format, language, check.change()).isTrue();
                assertThat(check.unchanged()).isEqualTo(room.menu.all().size());
            }
        }
    }

    private static MenuItem dish(String id, Random random) {
        Variant[] variants = new Variant[1 + random.nextInt(3)];
        for (int v = 0; v < variants.length; v++) {
            variants[v] = variant(id + "v" + v, v + text(random), text(random), random.nextInt(1_000_000) + "."
                    + (10 + random.nextInt(90)));
        }
        for (int v = 0; v < variants.length; v++) {
            for (LevelId level : LEVELS) {
                variants[v] = variants[v].withLevel(level, random.nextBoolean() ? null
                        : variants[v].price().dividedBy(1 + random.nextInt(4), RoundingMode.DOWN));
            }
        }
        MenuItem dish = a(id, text(random) + "名", text(random)).variants(variants)
                .code(random.nextBoolean() ? "" : "c" + id + text(random).replaceAll(".{8}$", ""))
                .barcode(random.nextBoolean() ? "" : "0" + id)
                .pricing(Pricing.values()[random.nextInt(Pricing.values().length)])
                .position(random.nextInt(99) - 9).made();
        return new MenuItem(dish.id(), random.nextBoolean() ? Dishes.HOT.id() : new CategoryId("same"), dish.name(),
                dish.code().substring(0, Math.min(20, dish.code().length())), dish.barcode(), dish.pricing(),
                new LocalText(PIECES[random.nextInt(PIECES.length)], ""), dish.variants(), List.of(), List.of(), null,
                null, random.nextBoolean(), random.nextBoolean(), dish.position());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    void the_file_looks_like_this() {
        try (Room shop = new Room(TestStore.h2())) {
            shop.administration.save(shop.context(), Dishes.HOT);
            MenuItem pork = shop.save(a("pork", "红烧肉", "=HYPERLINK(\"http://x\")").code("007").price("48.00"));
            shop.save(a("tea", "奶茶, 热", "Milk tea").barcode("+690").variants(variant("m", "中", "M", "12.50"),
                    variant("l", "大", "L", "14.00")).position(2));
            shop.save(a("crab", "大闸蟹", "Crab").pricing(Pricing.MARKET_WEIGHED).price("0").inactive().position(3));
            shop.save(a("set", "套餐", "Set").slots(slot("s", choice(pork, "48", "0"))).position(4));
            assertThat(new String(new Sheets(shop).written(Format.CSV, Locale.ENGLISH), StandardCharsets.UTF_8))
                    .isEqualTo("\uFEFF" + """
                    Code,Bar code,Chinese name,English name,Category,Size (Chinese),Size (English),Price,Portion,\
                    How it is priced,Unit (Chinese),Unit (English),Discounts apply,On sale,Position,Dish ID (keep),\
                    Size ID (keep)
                    007,,红烧肉,"'=HYPERLINK(""http://x"")",Hot dishes,,,48.00,1,Fixed price,份,portion,yes,yes,0,pork,v
                    ,'+690,"奶茶, 热",Milk tea,Hot dishes,中,M,12.50,1,Fixed price,份,portion,yes,yes,2,tea,m
                    ,'+690,"奶茶, 热",Milk tea,Hot dishes,大,L,14.00,1,Fixed price,份,portion,yes,yes,2,tea,l
                    ,,大闸蟹,Crab,Hot dishes,,,,1,Market price by weight,份,portion,yes,no,3,crab,v
                    ,,套餐,Set,Hot dishes,,,18.00,1,Fixed price,份,portion,yes,yes,4,set,v
                    """.replace("\n", "\r\n"));
        }
    }
}
