/** The console: {@code journal:verify}, {@code journal:tail}, {@code journal:readers}, {@code journal:skip}. */
@NullMarked
package org.trivetpos.journal.internal.shell;

import org.jspecify.annotations.NullMarked;
