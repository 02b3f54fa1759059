package org.trivetpos.kernel.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Dictionary;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Origin;

/** Finds the bundle behind an object. */
final class Origins {

    private Origins() { }

    static Origin of(Object contribution) {
        Class<?> type = contribution.getClass();
        return of(FrameworkUtil.getBundle(type), type.getPackageName());
    }

    /** @param otherwise what it is called if there is no such bundle, outside of a container */
    static Origin of(@Nullable Bundle bundle, String otherwise) {
        if (bundle == null || bundle.getSymbolicName() == null) {
            return new Origin(otherwise, "", LocalText.same(otherwise));
        }
        return new Origin(bundle.getSymbolicName(), bundle.getVersion().toString(),
                new LocalText(name(bundle, "zh"), name(bundle, "en")));
    }

    /** The framework would read the bundle's texts as Latin-1; they are UTF-8, as everywhere in the house. */
    private static String name(Bundle bundle, String language) {
        Dictionary<String, String> raw = bundle.getHeaders("");
        String name = raw.get(Constants.BUNDLE_NAME);
        if (name != null && name.startsWith("%")) {
            String texts = Objects.requireNonNullElse(raw.get(Constants.BUNDLE_LOCALIZATION),
                    Constants.BUNDLE_LOCALIZATION_DEFAULT_BASENAME);
            String key = name.substring(1);
            name = Stream.of(texts + "_" + language + ".properties", texts + ".properties")
                    .map(bundle::getEntry).filter(Objects::nonNull).map(Origins::read)
                    .map(words -> words.getProperty(key)).filter(Objects::nonNull).findFirst().orElse(key);
        }
        return name == null || name.isBlank() ? bundle.getSymbolicName() : name;
    }

    private static Properties read(URL texts) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(texts.openStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            words.clear();
        }
        return words;
    }
}
