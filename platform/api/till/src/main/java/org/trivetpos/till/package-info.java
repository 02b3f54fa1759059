/** Shifts, the drawer and the count. */
@Export
@Version("0.3.0")
@NullMarked
package org.trivetpos.till;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
