/** The assembled shop is killed while it sells. */
@NullMarked
package org.trivetpos.itest.kill;

import org.jspecify.annotations.NullMarked;
