package org.trivetpos.kernel.spi;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The texts of one bundle, registered as a service. The usual implementation only says where its resource bundle is:
 * {@code texts_zh.properties} and {@code texts_en.properties} (UTF-8). Keys start with the bundle's short name and a
 * dot.
 *
 * <p>A source that looks texts up in its own way is asked on a thread of the guard with a deadline of 100 ms. One that
 * throws or stalls takes its own texts along (their keys are shown) and no other's; it is asked again later.
 */
@ConsumerType
public interface TextSource {

    /** Base name of the resource bundle, for example {@code org.trivetpos.ordering.internal.texts}. */
    String baseName();

    /** The pattern of a key, or null if this source does not know it. */
    default @Nullable String pattern(Locale locale, String key) {
        Locale language = Locale.of(locale.getLanguage());
        try {
            ResourceBundle texts = ResourceBundle.getBundle(baseName(), language, getClass().getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return texts.containsKey(key) ? texts.getString(key) : null;
        } catch (MissingResourceException noSuchLanguage) {
            return null;
        }
    }
}
