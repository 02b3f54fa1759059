/** The screen that shows the papers of virtual printers. */
@NullMarked
package org.trivetpos.driver.virtual.screen;

import org.jspecify.annotations.NullMarked;
