package org.trivetpos.store.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.store.Setting;

/** The settings of one bundle, registered as a service. */
@ConsumerType
public interface SettingSource {

    List<Setting> settings();
}
