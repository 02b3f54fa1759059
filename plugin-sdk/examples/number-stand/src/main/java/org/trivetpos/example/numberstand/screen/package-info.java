/** The screen at the hand-over counter. */
@NullMarked
package org.trivetpos.example.numberstand.screen;

import org.jspecify.annotations.NullMarked;
