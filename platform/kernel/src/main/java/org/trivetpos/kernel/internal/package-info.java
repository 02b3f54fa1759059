/** The shop's clock, its identifiers and its texts. */
@NullMarked
package org.trivetpos.kernel.internal;

import org.jspecify.annotations.NullMarked;
