/** Gate of identity: permissions that a bundle contributes. */
@Export
@Version("0.1.0")
@NullMarked
package org.trivetpos.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
