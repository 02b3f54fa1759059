/** Measures the assembled shop from outside: its process, its screen in a browser, its printer on a socket. */
@NullMarked
package org.trivetpos.bench;

import org.jspecify.annotations.NullMarked;
