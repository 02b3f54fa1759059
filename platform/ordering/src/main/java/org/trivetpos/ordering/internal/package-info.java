/** Orders and their lines. */
@NullMarked
package org.trivetpos.ordering.internal;

import org.jspecify.annotations.NullMarked;
