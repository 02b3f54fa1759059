/** A printer that is not there: speaks ESC/POS over TCP, prints into memory, and fails on demand. */
@NullMarked
package org.trivetpos.testkit.printer;

import org.jspecify.annotations.NullMarked;
