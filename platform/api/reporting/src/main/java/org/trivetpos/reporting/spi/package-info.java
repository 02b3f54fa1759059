/** Gates of the reports: tables and files that a bundle contributes. */
@Export
@Version("0.1.0")
@NullMarked
package org.trivetpos.reporting.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
