/** What a plugin may tell the house about itself. */
@Export
@Version("0.1.0")
@NullMarked
package org.trivetpos.plugins.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
