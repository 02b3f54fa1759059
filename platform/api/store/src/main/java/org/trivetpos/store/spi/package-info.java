/** Gates of the store: settings and jobs that a bundle contributes, and who may change the store. */
@Export
@Version("0.3.0")
@NullMarked
package org.trivetpos.store.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
