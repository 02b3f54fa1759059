package org.trivetpos.kernel.internal;

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

    private static String name(Bundle bundle, String language) {
        String name = bundle.getHeaders(language).get(Constants.BUNDLE_NAME);
        return name == null || name.isBlank() ? bundle.getSymbolicName() : name;
    }
}
