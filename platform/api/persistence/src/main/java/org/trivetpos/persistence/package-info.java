/** One database, one transaction across bundles; each bundle with entities and migrations of its own. */
@Export
@Version("0.3.0")
@NullMarked
package org.trivetpos.persistence;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
