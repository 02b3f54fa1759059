package org.trivetpos.itest.browser;

import java.nio.file.Path;
import java.util.Map;
import org.trivetpos.testkit.plugin.BundleCopies;

/** Mode bundles for the shell: the counter mode as it is, its next version, and another mode made of it. */
final class ModeBundle {

    private final BundleCopies copies;

    ModeBundle(Path program, Path folder) {
        this.copies = new BundleCopies(program, folder);
    }

    String original() {
        return copies.original("mode-counter").toUri().toString();
    }

    /** The counter mode with another name, as an update would bring it. */
    String renamed(String chinese) {
        return copies.copy("mode-counter", "CounterMode.class", Map.of("快餐柜台", chinese), chinese,
                "org.trivetpos.mode.counter", "0.2.0").toUri().toString();
    }

    /** Another mode, {@code window}, under a symbolic name of its own. */
    String window(String chinese) {
        return window(chinese, "0.2.0");
    }

    /** Another version of that. */
    String window(String chinese, String version) {
        return copies.mode("window", chinese, "Window", version).toUri().toString();
    }
}
