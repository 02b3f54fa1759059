/** Figures of some business days, as tables to look at and as files to take along. */
@Export
@Version("0.1.0")
@NullMarked
package org.trivetpos.reporting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
