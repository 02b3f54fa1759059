package org.trivetpos.kernel;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Every text of the running shop, collected live from the bundles' {@code TextSource}s. Thread-safe. */
@ProviderType
public interface Texts {

    /**
     * The text of a key with its placeholders filled ({@link java.text.MessageFormat}); money, quantities, dates and
     * names are shown as that language writes them. An unknown key is shown as itself, so that a gap is seen in tests.
     */
    String text(Locale locale, String key, Object... args);

    /** True if some bundle knows the key in that language. */
    boolean knows(Locale locale, String key);

    /** What to tell a person about a refusal. */
    default String text(Locale locale, Refusal refusal) {
        return text(locale, refusal.code(), refusal.args().toArray());
    }
}
