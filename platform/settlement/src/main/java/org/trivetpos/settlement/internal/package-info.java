/** Takes money: what was received, what goes back, the receipt number, and who takes part in it. */
@NullMarked
package org.trivetpos.settlement.internal;

import org.jspecify.annotations.NullMarked;
