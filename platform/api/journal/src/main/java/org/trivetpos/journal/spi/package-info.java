/** Gate of the journal: readers that follow the river. */
@Export
@Version("0.1.0")
@NullMarked
package org.trivetpos.journal.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
