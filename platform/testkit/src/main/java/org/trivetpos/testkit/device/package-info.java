/** Devices and ways to pay that do what a test wants, well-behaved or not. */
@NullMarked
package org.trivetpos.testkit.device;

import org.jspecify.annotations.NullMarked;
