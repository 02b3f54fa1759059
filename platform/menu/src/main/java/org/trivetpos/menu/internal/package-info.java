/** The menu as rows in the schema {@code menu}, kept whole in memory for reading. */
@NullMarked
package org.trivetpos.menu.internal;

import org.jspecify.annotations.NullMarked;
