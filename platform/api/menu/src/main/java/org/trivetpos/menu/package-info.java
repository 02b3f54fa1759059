/** What can be sold: categories, items, variants, methods, set meals, sold-out counts. */
@Export
@Version("0.3.0")
@NullMarked
package org.trivetpos.menu;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
