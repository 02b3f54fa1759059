/** Durable print jobs, the spooler, the shop's printers, and the papers of the platform. */
@NullMarked
package org.trivetpos.printing.internal;

import org.jspecify.annotations.NullMarked;
