/** How a test in another process works in this shop. */
@NullMarked
package org.trivetpos.workload.internal.door;

import org.jspecify.annotations.NullMarked;
