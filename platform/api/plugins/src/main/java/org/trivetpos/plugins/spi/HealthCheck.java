package org.trivetpos.plugins.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A plugin's own word on whether it works, registered as a service by that plugin. Asked once after it was installed,
 * updated or switched on; a plugin that throws here, or does not answer within the shop's limit (10 seconds unless set
 * otherwise, for start and check together), is taken back. Called on a thread of the house; it may use the network.
 */
@ConsumerType
public interface HealthCheck {

    /**
     * Returns if the plugin works.
     *
     * @throws Exception if it does not; the message is shown to the manager
     */
    void check() throws Exception;
}
