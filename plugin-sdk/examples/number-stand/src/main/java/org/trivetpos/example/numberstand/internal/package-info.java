/** The numbers that stand on the tables now. */
@NullMarked
package org.trivetpos.example.numberstand.internal;

import org.jspecify.annotations.NullMarked;
