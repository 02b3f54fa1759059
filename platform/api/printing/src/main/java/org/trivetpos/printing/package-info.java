/** Documents, durable print jobs, printers and their state. */
@Export
@Version("0.3.0")
@NullMarked
package org.trivetpos.printing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
