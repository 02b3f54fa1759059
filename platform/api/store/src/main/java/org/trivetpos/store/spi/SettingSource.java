package org.trivetpos.store.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.store.Setting;

/**
 * The settings of one bundle, registered as a service. Read once, when it comes; a source that throws or stalls then is
 * left out, and all others stay. A bundle whose components have a typed configuration ({@code @ObjectClassDefinition}
 * and {@code @Designate}) needs none: their settings are taken from its metatype.
 */
@ConsumerType
public interface SettingSource {

    /** All of them, also those that nobody has set. */
    List<Setting> settings();

    /**
     * A setting of this source has another value now ({@link org.trivetpos.store.Settings#value}), for those who keep
     * something made of it. Called after the commit, on a thread of the guard, for a second at most; whoever misses a
     * call, because it threw or was late, is not told again.
     *
     * @param setting as {@link #settings} gave it
     */
    default void changed(Setting setting) { }
}
