/** Pay, wait with a number, be called. */
@NullMarked
package org.trivetpos.example.numberstand;

import org.jspecify.annotations.NullMarked;
