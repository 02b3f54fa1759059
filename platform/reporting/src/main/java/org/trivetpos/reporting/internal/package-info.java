/** The room of reports and exports. */
@NullMarked
package org.trivetpos.reporting.internal;

import org.jspecify.annotations.NullMarked;
