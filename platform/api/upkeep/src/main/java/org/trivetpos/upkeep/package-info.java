/** Copies of the whole shop, and what to send to whoever helps. */
@Export
@Version("0.2.0")
@NullMarked
package org.trivetpos.upkeep;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
