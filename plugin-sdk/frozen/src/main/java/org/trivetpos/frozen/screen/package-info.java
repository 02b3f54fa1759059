/** What it shows. */
@NullMarked
package org.trivetpos.frozen.screen;

import org.jspecify.annotations.NullMarked;
