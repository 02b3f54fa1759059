/** Encrypted copies of the shop, what restores one, and support bundles. */
@NullMarked
package org.trivetpos.upkeep.internal;

import org.jspecify.annotations.NullMarked;
