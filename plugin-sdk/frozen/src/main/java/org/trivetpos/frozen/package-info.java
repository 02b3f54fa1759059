/** Stands at every gate there was in 0.1.0. */
@NullMarked
package org.trivetpos.frozen;

import org.jspecify.annotations.NullMarked;
