package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class HarmlessTextTest {

    @Test
    void nothing_that_is_written_begins_like_a_formula() {
        for (String text : List.of("=1+1", "+86", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a")) {
            assertThat(HarmlessText.written(text)).isEqualTo("'" + text);
        }
        for (String text : List.of("", "红烧肉", "'", "'n Biertje", "1-2", "a=b")) {
            assertThat(HarmlessText.written(text)).isEqualTo(text);
        }
    }

    @Test
    void an_apostrophe_that_somebody_typed_is_no_sign_of_ours() {
        assertThat(HarmlessText.read("'n Biertje")).isEqualTo("'n Biertje");
        assertThat(HarmlessText.written("'=1")).isEqualTo("''=1");
        assertThat(HarmlessText.read("-5")).as("from a sheet that was not ours").isEqualTo("-5");
    }

    @Property(tries = 500)
    void what_is_written_is_read_as_it_was(@ForAll @Chars({'\'', '=', '+', '-', '@', '＝', 'a', '菜', '"', ','})
            String text) {
        assertThat(HarmlessText.read(HarmlessText.written(text))).isEqualTo(text);
        assertThat(HarmlessText.written(text)).doesNotMatch("[=+\\-@＝].*");
    }
}
