/** The shop itself: identity, terminals, settings, languages and the business day. */
@Export
@Version("0.1.0")
@NullMarked
package org.trivetpos.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
