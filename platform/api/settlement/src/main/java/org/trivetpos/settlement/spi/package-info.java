/** Gates of settlement: tenders, and participants of the settling transaction. */
@Export
@Version("0.1.0")
@NullMarked
package org.trivetpos.settlement.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
