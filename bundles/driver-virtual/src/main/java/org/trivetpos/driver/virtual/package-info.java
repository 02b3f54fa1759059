/** A printer without a device, and how its papers are drawn. */
@NullMarked
package org.trivetpos.driver.virtual;

import org.jspecify.annotations.NullMarked;
