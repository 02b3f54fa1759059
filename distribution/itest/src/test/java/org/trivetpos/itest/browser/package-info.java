/** The shop as its people use it: a real process, a real browser, a printer that listens on a socket. */
@NullMarked
package org.trivetpos.itest.browser;

import org.jspecify.annotations.NullMarked;
