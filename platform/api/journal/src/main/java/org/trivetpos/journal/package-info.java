/** The append-only river of facts: appended in the caller's transaction, sealed, hash-chained, read by cursor. */
@Export
@Version("0.3.0")
@NullMarked
package org.trivetpos.journal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
