/** The arithmetic of a bill. */
@NullMarked
package org.trivetpos.pricing.internal;

import org.jspecify.annotations.NullMarked;
