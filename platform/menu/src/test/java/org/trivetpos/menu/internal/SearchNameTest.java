package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The search by bits finds exactly what multiplying out all readings would find. */
class SearchNameTest {

    private static final String SIGNS = "宫保鸡丁重庆长沙乐山绿茶行蛋糕炒面拌切朝鲜调和石磨红烧x8";

    @Property(tries = 400)
    void whatever_way_of_typing_a_cashier_mixes_the_dish_is_found(@ForAll("names") String name, @ForAll long seed) {
        Random random = new Random(seed);
        List<List<String>> places = Pinyin.places(name);
        int from = random.nextInt(places.size());
        int to = from + 1 + random.nextInt(places.size() - from);
        StringBuilder typed = new StringBuilder();
        for (int place = from; place < to; place++) {
            List<String> ways = places.get(place);
            String way = ways.get(random.nextInt(ways.size()));
            boolean last = place == to - 1;
            int length = last ? 1 + random.nextInt(way.length()) : random.nextBoolean() ? 1 : way.length();
            typed.append(way, 0, length);
        }
        SearchName.Match match = match(name, typed.toString());
        assertThat(match).as("%s typed as %s", name, typed).isNotEqualTo(SearchName.Match.NONE);
        if (from == 0) {
            assertThat(match).isIn(SearchName.Match.WHOLE, SearchName.Match.BEGINNING);
        }
    }

    @Property(tries = 400)
    void what_no_reading_begins_with_is_not_a_beginning(@ForAll("shortNames") String name,
            @ForAll("letters") String typed) {
        boolean expected = beginnings(Pinyin.places(name)).contains(typed);
        SearchName.Match match = match(name, typed);
        assertThat(match == SearchName.Match.WHOLE || match == SearchName.Match.BEGINNING)
                .as("%s typed as %s", name, typed).isEqualTo(expected);
    }

    private static SearchName.Match match(String name, String typed) {
        return SearchName.of(name).match(typed, SearchName.bits(typed));
    }

    /** Every text that types the beginning of these places, by brute force. */
    private static Set<String> beginnings(List<List<String>> places) {
        Set<String> result = new LinkedHashSet<>();
        Set<String> complete = new LinkedHashSet<>(Set.of(""));
        for (List<String> ways : places) {
            Set<String> longer = new LinkedHashSet<>();
            for (String before : complete) {
                for (String way : ways) {
                    for (int end = 1; end <= way.length(); end++) {
                        result.add(before + way.substring(0, end));
                    }
                    longer.add(before + way);
                    longer.add(before + way.charAt(0));
                    if (way.length() > 2 && way.charAt(1) == 'h') {
                        longer.add(before + way.substring(0, 2));
                    }
                }
            }
            complete = longer;
        }
        return result;
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars(SIGNS.toCharArray()).ofMinLength(1).ofMaxLength(7);
    }

    @Provide
    Arbitrary<String> shortNames() {
        return Arbitraries.strings().withChars(SIGNS.toCharArray()).ofMinLength(1).ofMaxLength(3);
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withChars("ghzcdonablesjiy".toCharArray()).ofMinLength(1).ofMaxLength(4);
    }
}
