/** Gates of printing: drivers of printers, and layouts of papers. */
@Export
@Version("0.3.0")
@NullMarked
package org.trivetpos.printing.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
