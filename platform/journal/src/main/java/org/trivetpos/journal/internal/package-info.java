/** The river: append, seal, chain, follow, verify. Plain JDBC. */
@NullMarked
package org.trivetpos.journal.internal;

import org.jspecify.annotations.NullMarked;
