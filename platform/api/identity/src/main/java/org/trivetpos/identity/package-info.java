/** Staff, roles, permissions, PIN and approval by a second person. */
@Export
@Version("0.1.0")
@NullMarked
package org.trivetpos.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
