/** What is left of a plugin after it came and went some times. */
@NullMarked
package org.trivetpos.checker.cycles;

import org.jspecify.annotations.NullMarked;
