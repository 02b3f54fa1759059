/** Opens the shop to other machines. */
@NullMarked
package org.trivetpos.network.internal;

import org.jspecify.annotations.NullMarked;
