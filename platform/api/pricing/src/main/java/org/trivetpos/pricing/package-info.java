/** Pure calculation: a basket in, a priced basket with its reasons out. */
@Export
@Version("0.2.0")
@NullMarked
package org.trivetpos.pricing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
