package org.trivetpos.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;

/** Metatype files as bnd writes them. */
class MetatypeTest {

    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0"
                localization="OSGI-INF/l10n/bundle">
              <OCD id="org.acme.Draw$Config" name="%draw" description="">
                <AD id="odds" type="Integer" min="1" max="100" default="10" name="%odds" description="One in"/>
                <AD id="open" type="Boolean" name="Open"/>
                <AD id=".token" type="Password" name="Token"/>
                <AD id="width" type="String" default="58" name="Width">
                  <Option label="58 mm" value="58"/><Option label="80 mm" value="80"/></AD>
                <AD id="prizes" type="String" cardinality="2147483647" default="tea,rice" required="false"
                  name="Prizes"/>
                <AD id="share" type="Double" name="Share"/>
                <AD id="stations" type="Integer" cardinality="5" name="Stations"/>
              </OCD>
              <Designate pid="org.acme.Draw"><Object ocdref="org.acme.Draw$Config"/></Designate>
              <Designate factoryPid="org.acme.Many"><Object ocdref="org.acme.Draw$Config"/></Designate>
            </metatype:MetaData>
            """;

    private static List<Form> read(String file) throws XMLStreamException {
        return Metatype.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                (said, base) -> LocalText.same(said.startsWith("%") ? said.substring(1) + " of " + base : said));
    }

    private static Setting setting(String key) throws XMLStreamException {
        return read(FILE).getFirst().settings().stream().filter(one -> one.key().equals("org.acme.Draw." + key))
                .findFirst().orElseThrow();
    }

    @Test
    void eachAttributeIsASettingOfItsKindUnderTheNameOfItsClass() throws XMLStreamException {
        assertThat(read(FILE)).extracting(Form::pid).as("a factory has no form").containsExactly("org.acme.Draw");
        assertThat(read(FILE).getFirst().settings()).extracting(one -> one.key() + " " + one.kind())
                .as("what has no field is left out").containsExactly("org.acme.Draw.odds INTEGER",
                        "org.acme.Draw.open BOOLEAN", "org.acme.Draw.token SECRET", "org.acme.Draw.width TEXT",
                        "org.acme.Draw.prizes TEXT");
        Setting odds = setting("odds");
        assertThat(odds.group()).isEqualTo(LocalText.same("draw of OSGI-INF/l10n/bundle"));
        assertThat(odds.label()).isEqualTo(LocalText.same("odds of OSGI-INF/l10n/bundle"));
        assertThat(odds.help()).isEqualTo(LocalText.same("One in"));
        assertThat(odds.fallback() + " " + odds.least() + " " + odds.most()).isEqualTo("10 1 100");
        assertThat(setting("width").choices()).extracting(Setting.Choice::value).containsExactly("58", "80");
        assertThat(setting("open").fallback()).isEqualTo("false");
    }

    @Test
    void aComponentGetsTypedValuesOnceWhatItCannotDoWithoutIsThere() throws XMLStreamException {
        Form form = read(FILE).getFirst();
        TypedSettings typed = new TypedSettings();
        assertThat(form.open(typed)).as("its token has no default").isEmpty();
        typed.typed.put("org.acme.Draw.token", "hush");
        typed.typed.put("org.acme.Draw.prizes", "tea，rice\\, fried\n soup ,");
        Map<String, Object> open = new TreeMap<>();
        var values = form.open(typed).orElseThrow();
        Collections.list(values.keys()).forEach(key -> open.put(key, values.get(key)));
        assertThat((String[]) open.remove("prizes")).containsExactly("tea", "rice, fried", "soup");
        assertThat(open).isEqualTo(Map.of("odds", 10, "open", false, "width", "58"));
        assertThat(form.secret(typed).get(".token")).isEqualTo("hush");
    }

    @Test
    void aDefaultThatIsNoneCountsAsNone() throws XMLStreamException {
        Form form = read(FILE.replace("default=\"10\"", "default=\"ten\"")).getFirst();
        assertThat(form.settings().getFirst().fallback()).isEmpty();
    }

    @Test
    void whatIsNoMetatypeOrPointsElsewhereIsRefused() {
        assertThatThrownBy(() -> read("<html/>")).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read(FILE.substring(0, 400))).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read(FILE.replace("%draw", "&secret;").replace("<metatype:MetaData",
                "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><metatype:MetaData")))
                .isInstanceOf(XMLStreamException.class);
    }
}
