package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.menu.internal.Dishes.a;
import static org.trivetpos.menu.internal.Dishes.variant;
import static org.trivetpos.menu.internal.Dishes.yuan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.SheetCheck;
import org.trivetpos.menu.Variant;
import org.trivetpos.testkit.TestStore;

class SheetImportTest {

    private Room room;
    private Sheets sheets;

    @BeforeEach
    void open() {
        room = new Room(TestStore.h2());
        room.administration.save(room.context(), Dishes.HOT);
        room.save(a("pork", "红烧肉", "Braised pork").code("P1").price("48.00"));
        room.save(a("tea", "奶茶", "Milk tea").code("T1").variants(variant("m", "中杯", "Medium", "12.00"),
                variant("l", "大杯", "Large", "14.00")));
        sheets = new Sheets(room);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void headers_of_either_language_in_any_order_say_what_is_new_what_changes_and_what_is_already_so() {
        SheetCheck check = sheets.csv("Price,中文名,编码,category",
                "50,红烧肉,P1,热菜", "38.5,宫保鸡丁,G1,Hot dishes", "6,米饭,,主食", "8,可乐,,主食");

        assertThat(sheets.words(check)).isEmpty();
        assertThat(check.rows()).isEqualTo(4);
        assertThat(check.change().changed()).isEqualTo(1);
        assertThat(check.change().added()).isEqualTo(3);
        assertThat(check.change().newCategories()).singleElement()
                .satisfies(fresh -> assertThat(fresh.name()).isEqualTo(new LocalText("主食", "")));

        room.administration.change(room.context(), check.change());

        assertThat(room.find("pork").priceFrom()).isEqualTo(yuan("50.00"));
        assertThat(room.find("pork").name()).as("a column that is not there").isEqualTo(
                new LocalText("红烧肉", "Braised pork"));
        assertThat(room.menu.search("G1").getFirst().name().zh()).isEqualTo("宫保鸡丁");
        SheetCheck again = sheets.csv("Price,中文名,编码,category", "50,红烧肉,P1,热菜", "38.5,宫保鸡丁,G1,热菜",
                "6,米饭,,主食", "8,可乐,,主食");
        assertThat(again.change().isEmpty()).as("%s", again).isTrue();
        assertThat(again.unchanged()).isEqualTo(4);
    }

    @Test
    void each_variant_has_a_row_and_those_that_no_row_names_stay() {
        SheetCheck check = sheets.csv("code,规格（中文）,price,portion", "T1,大杯,15,1.5", ",超大杯,18,",
                "P1,,48,");
        assertThat(sheets.words(check)).isEmpty();
        room.administration.change(room.context(), check.change());

        assertThat(room.find("tea").variants()).extracting(v -> v.name().zh(), Variant::price).containsExactly(
                Assertions.tuple("中杯", yuan("12.00")), Assertions.tuple("大杯", yuan("15.00")),
                Assertions.tuple("超大杯", yuan("18.00")));
        assertThat(room.find("tea").variants().get(1).name().en()).isEqualTo("Large");
        assertThat(room.find("tea").variants().get(1).consumption().toString()).isEqualTo("1.5");
        assertThat(check.unchanged()).isEqualTo(1);
    }

    @Test
    void every_bad_cell_is_named_with_its_row_its_column_what_is_wrong_and_what_would_be_right() {
        room.save(a("fish", "鱼", "Fish").code("F1").pricing(Pricing.MARKET).price("0"));
        SheetCheck check = sheets.csv("编码,条码,中文名,分类,规格（中文）,价格,用量,计价方式,参与折扣,在售,排序",
                "G1,,宫保鸡丁,热菜,,abc,,,,,",
                "G2,,麻婆豆腐,,,18,,,,,",
                "G3,,回锅肉,热菜,,-5,0,整份,也许,也许,第一",
                "P1,690,红烧肉,热菜,,48,,,,,",
                "G4,690,青菜,热菜,,1234567,,,,,",
                "T1,,奶茶,热菜,中杯,12.345,,,,,",
                "T1,,凉茶,热菜,中杯,13,,,,,",
                "F1,,鱼,热菜,,98,,时价,,,",
                "G5,," + "长".repeat(81) + ",热菜,,1,,,,,",
                "G6,,#REF!,热菜,,1,,,,,",
                "G7,,水,热菜,,,,,,,");

        assertThat(sheets.words(check)).containsExactly(
                "2 价格: “abc”不是价格。请填写 0 到 1000000 的数字，最多 2 位小数，例如 38。",
                "3 分类: 新菜需要分类。请填写分类名称；还没有的分类会自动新建。",
                "4 计价方式: “整份”不是计价方式。请填写：固定价、称重、时价、时价称重、自定价。",
                "4 用量: “0”不是用量。标准份填 1，半份填 0.5。",
                "4 价格: “-5”不是价格。请填写 0 到 1000000 的数字，最多 2 位小数，例如 38。",
                "4 参与折扣: “也许”既不是“是”也不是“否”。请填写：是、否。",
                "4 在售: “也许”既不是“是”也不是“否”。请填写：是、否。",
                "4 排序: “第一”不是排序号。请填写整数，例如 10。",
                "6 价格: “1234567”不是价格。请填写 0 到 1000000 的数字，最多 2 位小数，例如 38。",
                "7 价格: “12.345”不是价格。请填写 0 到 1000000 的数字，最多 2 位小数，例如 38。",
                "8 中文名: 这里是“凉茶”，而第 7 行的同一道菜是“奶茶”。请改成一样，或清空这一格。",
                "8 规格（中文）: 第 7 行写的是同一道菜的同一规格。请删掉一行，或填写另一个规格。",
                "9 价格: 时价菜在这里不填价格，而这里是“98”。请清空；当天的价格在菜单里设置。",
                "10 中文名: 没有保存：名称“" + "长".repeat(81) + "”超过 80 个字符。请缩短。",
                "11 中文名: 表格在这里显示错误 #REF!。请直接填写内容。",
                "12 价格: 没有价格。请填写数字，例如 38；免费填 0。");
        assertThat(check.change().isEmpty()).as("while anything is wrong nothing can be changed").isTrue();
    }

    @Test
    void codes_are_looked_at_as_they_will_be() {
        SheetCheck taken = sheets.csv("编码,条码,中文名,分类,价格", "G1,T1,宫保鸡丁,热菜,30");
        assertThat(sheets.words(taken)).as("the bar code is the code of a dish, which is meant then").isNotEmpty();
        SheetCheck twice = sheets.csv("菜品标识（勿改）,编码", "pork,X1", "tea,X1");
        assertThat(sheets.words(twice)).hasSize(2).allMatch(words -> words.contains("编码: 没有保存：编码“X1”"));
        SheetCheck swapped = sheets.csv("菜品标识（勿改）,编码", "pork,T1", "tea,P1");
        assertThat(sheets.words(swapped)).isEmpty();
        room.administration.change(room.context(), swapped.change());
        assertThat(room.find("pork").code()).isEqualTo("T1");
    }

    @Test
    void a_header_that_nobody_knows_or_that_stands_twice_is_not_passed_over() {
        assertThat(sheets.words(sheets.csv("编码,价钱,Code", "P1,3,P1"))).hasSize(2)
                .anyMatch(words -> words.startsWith("1 价钱: 没有“价钱”这一列。请删掉它，或改成：编码、条码、"))
                .anyMatch(words -> words.startsWith("1 Code: “Code”列出现了两次"));
        assertThat(sheets.words(sheets.csv("价格", "3"))).singleElement().asString().contains("没有能说明是哪道菜的列");
        assertThat(sheets.words(sheets.csv("编码,价格", ",3"))).contains("2 : 这一行没有说明是哪道菜。请填写编码或名称。");
    }

    @Test
    void a_dish_with_several_sizes_wants_to_know_which_one() {
        assertThat(sheets.words(sheets.csv("编码,价格", "T1,13"))).singleElement().asString().contains("没有说明是哪一种");
        assertThat(sheets.words(sheets.csv("编码,英文名", "T1,Tea"))).isEmpty();
    }

    @Test
    void a_dish_that_was_taken_off_the_menu_is_not_meant_by_its_name() {
        MenuItem pork = room.find("pork");
        room.administration.change(room.context(),
                org.trivetpos.menu.MenuChange.of(pork, pork.withActive(false).withCodes("", "")));
        assertThat(sheets.csv("中文名,分类,价格", "红烧肉,热菜,50").change().added()).isEqualTo(1);
    }

    @Test
    void a_check_says_how_far_it_is_and_stops_when_it_is_told_to() {
        List<String> lines = new ArrayList<>(List.of("code,中文名,分类,价格"));
        for (int i = 0; i < 1_000; i++) {
            lines.add("N" + i + ",菜" + i + ",热菜,10");
        }
        byte[] file = String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<Integer> heard = new ArrayList<>();
        assertThat(sheets.check(file, (rows, of) -> heard.add(rows)).change().added()).isEqualTo(1_000);
        assertThat(heard).containsExactly(250, 500, 750, 1_000);
        Assertions.assertThatThrownBy(() -> sheets.check(file, (rows, of) -> rows < 500))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void what_somebody_changes_between_the_check_and_the_yes_stops_all_of_it() {
        SheetCheck check = sheets.csv("编码,中文名,分类,价格", "P1,红烧肉,热菜,50", "N1,新菜,新分类,9");
        room.save(a("pork", "红烧肉", "Braised pork").code("P1").price("49.00"));

        assertThat(Room.refusal(() -> room.administration.change(room.context(), check.change())).code())
                .isEqualTo("menu.changed-meanwhile");
        assertThat(room.menu.all()).hasSize(2);
        assertThat(room.menu.snapshot().categories()).containsExactly(Dishes.HOT);
    }
}
