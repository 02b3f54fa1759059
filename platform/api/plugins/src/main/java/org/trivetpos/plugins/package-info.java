/** Plugins as files: what they bring and who stands for them. */
@Export
@Version("0.2.0")
@NullMarked
package org.trivetpos.plugins;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
