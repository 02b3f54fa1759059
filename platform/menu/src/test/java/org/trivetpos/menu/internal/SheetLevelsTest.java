package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.menu.internal.Dishes.a;
import static org.trivetpos.menu.internal.Dishes.variant;
import static org.trivetpos.menu.internal.Dishes.yuan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.LevelPrice;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.MenuSheets.Format;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.SheetCheck;
import org.trivetpos.testkit.TestStore;

class SheetLevelsTest {

    private static final LevelId LUNCH = new LevelId("lunch");
    private static final LevelId LATE = new LevelId("late");

    private Room room;
    private Sheets sheets;

    @BeforeEach
    void open() {
        room = new Room(TestStore.h2());
        room.administration.save(room.context(), Dishes.HOT);
        room.administration.save(room.context(), new PriceLevel(LUNCH, new LocalText("午市", "Lunch"), 1, List.of()));
        room.administration.save(room.context(), new PriceLevel(LATE, new LocalText("夜宵", ""), 2, List.of()));
        room.save(a("pork", "红烧肉", "Pork").code("P1").variants(
                variant("v", "", "", "48.00").withLevel(LUNCH, yuan("40")).withLevel(LATE, yuan("44"))));
        room.save(a("tea", "奶茶", "Milk tea").code("T1").variants(variant("m", "中杯", "Medium", "12.00"),
                variant("l", "大杯", "Large", "14.00").withLevel(LUNCH, yuan("10"))));
        room.save(a("crab", "大闸蟹", "Crab").code("C1").pricing(Pricing.MARKET).price("0"));
        sheets = new Sheets(room);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private List<LevelPrice> levels(String dish, int variant) {
        return room.find(dish).variants().get(variant).levels();
    }

    private void take(String... lines) {
        SheetCheck check = sheets.csv(lines);
        assertThat(sheets.words(check)).isEmpty();
        room.administration.change(room.context(), check.change());
    }

    @Test
    void each_level_has_a_column_beside_the_list_price() {
        String[] lines = new String(sheets.written(Format.CSV, Locale.ENGLISH), StandardCharsets.UTF_8).split("\r\n");

        assertThat(lines[0]).contains(",Price,Price (Lunch),Price (夜宵),Portion,");
        assertThat(String.join("\n", lines)).contains(",48.00,40.00,44.00,1,");
        assertThat(String.join("\n", lines)).contains("大杯,Large,14.00,10.00,,1,");
    }

    @Test
    void what_a_column_says_is_taken_over_an_empty_cell_empties_and_a_column_that_is_missing_leaves_things() {
        take("编码,规格（中文）,价格（午市）", "P1,,38.5", "T1,中杯,9", "T1,大杯,");

        assertThat(levels("pork", 0)).containsExactly(new LevelPrice(LATE, yuan("44")),
                new LevelPrice(LUNCH, yuan("38.5")));
        assertThat(levels("tea", 0)).containsExactly(new LevelPrice(LUNCH, yuan("9")));
        assertThat(levels("tea", 1)).as("an empty cell in a row about a size").isEmpty();

        take("code,price", "P1,50");
        assertThat(levels("pork", 0)).hasSize(2);
        assertThat(room.find("pork").priceFrom()).isEqualTo(yuan("50"));
        take("code,category,Chinese name,price,price(lunch)", "N1,热菜,新菜,20,18");
        assertThat(room.menu.search("N1").getFirst().variants().getFirst().at(LUNCH)).contains(yuan("18"));
    }

    @Test
    void every_bad_cell_is_named_and_no_second_one_for_the_same_slip() {
        assertThat(sheets.words(sheets.csv("编码,规格（中文）,价格,价格（午市）,价格（夜宵）",
                "P1,,48,49,abc", "T1,中杯,12,#REF!,", "C1,,,50,", "T1,大杯,x,99,-1")))
                .containsExactly("2 价格（午市）: ¥49.00 高于原价 ¥48.00；级别价格只能更低。请调低，或清空此格。",
                        "2 价格（夜宵）: “abc”不是价格。请填写 0 到 1000000 的数字，最多 2 位小数，例如 38。",
                        "3 价格（午市）: 表格在这里显示错误 #REF!。请直接填写内容。",
                        "4 价格（午市）: 时价菜和自定价的菜没有级别价格，而这里是“50”。请清空。",
                        "5 价格: “x”不是价格。请填写 0 到 1000000 的数字，最多 2 位小数，例如 38。",
                        "5 价格（夜宵）: “-1”不是价格。请填写 0 到 1000000 的数字，最多 2 位小数，例如 38。");
        assertThat(sheets.words(sheets.csv("编码,价格", "P1,42"))).singleElement().asString()
                .startsWith("2 价格: ").contains("夜宵").contains("44.00");
        assertThat(sheets.words(sheets.csv("编码,价格（早市）", "P1,42"))).singleElement().asString()
                .contains("没有").contains("价格（午市）");
        assertThat(sheets.words(sheets.csv("编码,价格（午市）,Price (Lunch)", "P1,42,42"))).hasSize(1);
    }
}
