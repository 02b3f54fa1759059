/** Money that is taken outside the till. */
@NullMarked
package org.trivetpos.tender.manual.internal;

import org.jspecify.annotations.NullMarked;
