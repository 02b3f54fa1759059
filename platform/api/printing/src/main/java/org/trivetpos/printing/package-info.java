/** Documents, durable print jobs, printers and their state. */
@Export
@Version("0.2.0")
@NullMarked
package org.trivetpos.printing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
