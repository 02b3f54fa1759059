/** A receipt with a farewell. */
@NullMarked
package org.trivetpos.example.farewell;

import org.jspecify.annotations.NullMarked;
