/** Cheaper at a time of the day. */
@NullMarked
package org.trivetpos.example.happyhour;

import org.jspecify.annotations.NullMarked;
