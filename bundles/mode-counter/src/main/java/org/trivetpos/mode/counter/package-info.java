/** Counter service: the guest orders, pays and takes. */
@NullMarked
package org.trivetpos.mode.counter;

import org.jspecify.annotations.NullMarked;
