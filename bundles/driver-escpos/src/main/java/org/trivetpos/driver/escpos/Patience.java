package org.trivetpos.driver.escpos;

import java.time.Duration;

/**
 * How long the driver waits for a device.
 *
 * @param connect for a connection
 * @param answer  for a status byte
 * @param confirm for the in-order answer, after the last byte: paper takes its time
 * @param send    for the device to take the whole document
 */
record Patience(Duration connect, Duration answer, Duration confirm, Duration send) {

    static final Patience USUAL = new Patience(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(10),
            Duration.ofSeconds(40));
}
