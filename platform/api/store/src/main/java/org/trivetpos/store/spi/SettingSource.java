package org.trivetpos.store.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.store.Setting;

/**
 * The settings of one bundle, registered as a service. Read once, when it comes; a source that throws or stalls then is
 * left out, and all others stay.
 */
@ConsumerType
public interface SettingSource {

    List<Setting> settings();
}
