/** The manager's console: a grid with filters and a side form for each thing a shop keeps. */
@NullMarked
package org.trivetpos.office.internal;

import org.jspecify.annotations.NullMarked;
