/** Prints documents on printers that speak ESC/POS. */
@NullMarked
package org.trivetpos.driver.escpos;

import org.jspecify.annotations.NullMarked;
