/** Its tables, and its word on whether everything still works. */
@NullMarked
package org.trivetpos.frozen.internal;

import org.jspecify.annotations.NullMarked;
