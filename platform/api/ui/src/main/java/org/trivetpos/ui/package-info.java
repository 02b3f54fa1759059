/** Screens and the parts of screens that bundles contribute. */
@Export
@Version("0.1.0")
@NullMarked
package org.trivetpos.ui;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
