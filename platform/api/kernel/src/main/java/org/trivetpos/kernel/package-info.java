/** The words every room shares: who asks, for which terminal, how much, how many, and why not. */
@Export
@Version("0.1.0")
@NullMarked
package org.trivetpos.kernel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
