/** One station, one ticket per placing. */
@NullMarked
package org.trivetpos.kitchen.internal;

import org.jspecify.annotations.NullMarked;
