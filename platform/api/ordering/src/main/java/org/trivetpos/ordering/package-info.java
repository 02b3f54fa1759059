/** The order from first tap to close. */
@Export
@Version("0.3.0")
@NullMarked
package org.trivetpos.ordering;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
