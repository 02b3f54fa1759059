package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trivetpos.menu.MenuItem;

class SearchIndexTest {

    private final SearchIndex index = new SearchIndex(List.of(
            Dishes.a("1", "宫保鸡丁", "Kung Pao chicken").code("101").barcode("6901234567892").made(),
            Dishes.a("2", "宫保鸡丁盖饭", "Kung Pao chicken on rice").code("1010").made(),
            Dishes.a("3", "麻婆豆腐", "Mapo tofu").code("104").made(),
            Dishes.a("4", "重庆小面", "Chongqing noodles").code("204").made(),
            Dishes.a("5", "长沙臭豆腐", "Changsha stinky tofu").made(),
            Dishes.a("6", "乐山钵钵鸡", "Leshan chicken in chilli broth").made(),
            Dishes.a("7", "XO酱炒饭", "Fried rice with XO sauce").made(),
            Dishes.a("8", "绿豆汤", "Mung bean soup").made(),
            Dishes.a("9", "西安凉皮", "Xi'an cold noodles").code("A-1").made()), null);

    private List<String> found(String typed) {
        return index.search(typed).stream().map(item -> item.name().zh()).toList();
    }

    @Test
    void a_dish_is_found_by_its_pinyin_initials() {
        assertThat(found("gbjd")).containsExactly("宫保鸡丁", "宫保鸡丁盖饭");
    }

    @Test
    void a_dish_is_found_by_full_pinyin_by_a_part_of_it_and_by_a_mixture() {
        for (String typed : List.of("gongbaojiding", "gongbao", "gongbaoj", "gongbjd", "gbjiding", "gong bao ji ding",
                "GongBaoJiDing", "宫bjd")) {
            assertThat(found(typed)).as(typed).startsWith("宫保鸡丁");
        }
    }

    @Test
    void pinyin_in_the_middle_of_a_name_comes_after_beginnings() {
        assertThat(found("dou")).containsExactly("麻婆豆腐", "长沙臭豆腐", "绿豆汤");
        assertThat(found("jd")).containsExactly("宫保鸡丁", "宫保鸡丁盖饭");
        assertThat(found("m")).startsWith("麻婆豆腐").contains("重庆小面");
    }

    @Test
    void a_character_with_several_readings_is_found_by_each() {
        assertThat(found("chongqingxiaomian")).containsExactly("重庆小面");
        assertThat(found("zhongqingxiaomian")).containsExactly("重庆小面");
        assertThat(found("cqxm")).containsExactly("重庆小面");
        assertThat(found("zqxm")).containsExactly("重庆小面");
        assertThat(found("changsha")).containsExactly("长沙臭豆腐");
        assertThat(found("zhangsha")).containsExactly("长沙臭豆腐");
        assertThat(found("csdf")).isEmpty();
        assertThat(found("cscdf")).containsExactly("长沙臭豆腐");
        assertThat(found("leshan")).containsExactly("乐山钵钵鸡");
        assertThat(found("yueshan")).containsExactly("乐山钵钵鸡");
    }

    @Test
    void the_sound_zh_may_be_typed_with_two_letters() {
        assertThat(found("zhqxm")).containsExactly("重庆小面");
        assertThat(found("chshcdf")).containsExactly("长沙臭豆腐");
    }

    @Test
    void the_sound_lü_is_typed_with_v_with_u_or_with_dots() {
        assertThat(found("lvdoutang")).containsExactly("绿豆汤");
        assertThat(found("ludoutang")).containsExactly("绿豆汤");
        assertThat(found("lüdoutang")).containsExactly("绿豆汤");
    }

    @Test
    void latin_letters_in_a_chinese_name_are_part_of_its_pinyin() {
        assertThat(found("xojcf")).containsExactly("XO酱炒饭");
        assertThat(found("xo酱")).containsExactly("XO酱炒饭");
    }

    @Test
    void an_exact_code_comes_before_a_beginning_and_a_bar_code_finds_its_dish_alone() {
        assertThat(found("101")).containsExactly("宫保鸡丁", "宫保鸡丁盖饭");
        assertThat(found("1010")).containsExactly("宫保鸡丁盖饭");
        assertThat(found("6901234567892")).containsExactly("宫保鸡丁");
        assertThat(found("a-1")).containsExactly("西安凉皮");
    }

    @Test
    void full_width_figures_and_letters_of_a_chinese_keyboard_are_understood() {
        assertThat(found("１０４")).containsExactly("麻婆豆腐");
        assertThat(found("ｇｂｊｄ")).startsWith("宫保鸡丁");
    }

    @Test
    void chinese_and_english_words_are_found_from_the_beginning_and_inside() {
        assertThat(found("豆腐")).containsExactly("麻婆豆腐", "长沙臭豆腐");
        assertThat(found("tofu")).containsExactly("麻婆豆腐", "长沙臭豆腐");
        assertThat(found("Kung Pao")).containsExactly("宫保鸡丁", "宫保鸡丁盖饭");
        assertThat(found("kpc")).containsExactly("宫保鸡丁", "宫保鸡丁盖饭");
        assertThat(found("hicke")).containsExactly("宫保鸡丁", "宫保鸡丁盖饭", "乐山钵钵鸡");
    }

    @Test
    void an_apostrophe_may_be_typed_or_left_out() {
        assertThat(found("xi'an")).containsExactly("西安凉皮");
        assertThat(found("xian")).containsExactly("西安凉皮");
    }

    @Test
    void nothing_nonsense_and_overlong_input_find_nothing() {
        assertThat(found("")).isEmpty();
        assertThat(found("   ")).isEmpty();
        assertThat(found("qqqq")).isEmpty();
        assertThat(found("'%_")).isEmpty();
        assertThat(found("g".repeat(500))).isEmpty();
    }

    @Test
    void a_new_index_finds_what_was_renamed_and_forgets_the_old_name() {
        SearchIndex next = new SearchIndex(List.of(Dishes.dish("1", "辣子鸡", "Chilli chicken")), index);
        assertThat(next.search("gbjd")).isEmpty();
        assertThat(next.search("lzj")).hasSize(1);
    }

    @Test
    void five_thousand_dishes_are_searched_in_a_few_milliseconds() {
        String signs = "宫保鸡丁鱼香肉丝麻婆豆腐重庆长沙乐山小炒青菜红烧牛肉水煮片糖醋排骨番茄蛋汤米饭面条奶茶";
        Random random = new Random(7);
        List<MenuItem> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            StringBuilder name = new StringBuilder();
            for (int c = 0; c < 4 + i % 4; c++) {
                name.append(signs.charAt(random.nextInt(signs.length())));
            }
            many.add(Dishes.a("d" + i, name.toString(), "Dish number " + i).code("c" + i).made());
        }
        SearchIndex large = new SearchIndex(many, null);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 60; round++) {
            long start = System.nanoTime();
            large.search("gbjd");
            large.search("hongshaoniurou");
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best).as("nanoseconds for two searches, best of 60").isLessThan(20_000_000L);
    }
}
