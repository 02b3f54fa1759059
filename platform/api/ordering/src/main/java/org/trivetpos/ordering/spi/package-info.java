/** Gates of ordering: service modes, scales, and what announces callers. */
@Export
@Version("0.2.0")
@NullMarked
package org.trivetpos.ordering.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
