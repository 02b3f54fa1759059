package org.trivetpos.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServlet;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyComponentsTest {

    private static final ClassLoader VAADIN = VaadinServlet.class.getClassLoader();

    @TempDir
    Path frontEnd;

    private URL file(String name) {
        try {
            return frontEnd.resolve(name.substring(name.lastIndexOf('/') + 1)).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Test
    void namesScriptsThatVaadinHas() {
        String script = EarlyComponents.script(VAADIN::getResource).orElseThrow();
        List<String> files = Pattern.compile("'\\./(VAADIN/build/[^']+)'").matcher(script).results()
                .map((MatchResult found) -> found.group(1)).toList();
        assertThat(files).hasSize(2).allSatisfy(file ->
                assertThat(VAADIN.getResource("META-INF/VAADIN/webapp/" + file)).as(file).isNotNull());
    }

    @Test
    void leavesAFrontEndAloneThatIsBuiltAnotherWay() throws Exception {
        assertThat(EarlyComponents.script(name -> null)).isEmpty();
        Files.writeString(frontEnd.resolve("index.html"), "<script src=\"./VAADIN/build/indexhtml-1.js\"></script>");
        Files.writeString(frontEnd.resolve("indexhtml-1.js"), "import('./generated-flow-imports-1.js')");
        assertThat(EarlyComponents.script(this::file)).isEmpty();
    }
}
