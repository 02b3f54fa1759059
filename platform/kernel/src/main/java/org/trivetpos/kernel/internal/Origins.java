package org.trivetpos.kernel.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.trivetpos.kernel.Origin;

/** Finds the bundle behind an object. */
final class Origins {

    private Origins() { }

    static Origin of(Object contribution) {
        Class<?> type = contribution.getClass();
        Bundle bundle = FrameworkUtil.getBundle(type);
        if (bundle == null || bundle.getSymbolicName() == null) {
            return new Origin(type.getPackageName(), "", type.getPackageName());
        }
        String name = bundle.getHeaders("").get(Constants.BUNDLE_NAME);
        return new Origin(bundle.getSymbolicName(), bundle.getVersion().toString(),
                name == null || name.isBlank() ? bundle.getSymbolicName() : name);
    }
}
