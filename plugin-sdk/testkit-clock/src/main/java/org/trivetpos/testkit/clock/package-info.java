/** The shop's clock in the hand of a test. */
@NullMarked
package org.trivetpos.testkit.clock;

import org.jspecify.annotations.NullMarked;
