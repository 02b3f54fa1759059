/** The till's own screens: order entry with payment, and the shift. */
@NullMarked
package org.trivetpos.front.internal;

import org.jspecify.annotations.NullMarked;
