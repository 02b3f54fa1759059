/** The shop itself: identity, terminals, settings, languages, the business day, and what it does by itself. */
@Export
@Version("0.4.0")
@NullMarked
package org.trivetpos.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
