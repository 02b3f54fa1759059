/** Shifts: the drawer of each terminal, what was booked to it, and the count. */
@NullMarked
package org.trivetpos.till.internal;

import org.jspecify.annotations.NullMarked;
