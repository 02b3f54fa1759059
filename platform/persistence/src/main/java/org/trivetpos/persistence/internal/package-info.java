/** The one database: pool, shared transaction, units of the bundles, migrations, checks and copies. */
@NullMarked
package org.trivetpos.persistence.internal;

import org.jspecify.annotations.NullMarked;
