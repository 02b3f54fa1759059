/** A small Chinese restaurant to try everything with. */
@NullMarked
package org.trivetpos.demo.internal;

import org.jspecify.annotations.NullMarked;
