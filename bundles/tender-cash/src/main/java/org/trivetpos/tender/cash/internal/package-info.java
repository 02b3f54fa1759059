/** Cash. */
@NullMarked
package org.trivetpos.tender.cash.internal;

import org.jspecify.annotations.NullMarked;
