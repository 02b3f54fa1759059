/** Checks of a plugin's jar, for its author: as a Maven goal, as a shell command, in a test. */
@NullMarked
package org.trivetpos.checker;

import org.jspecify.annotations.NullMarked;
