/** The only host of screens: servlet, pairing, login, layout, theme, push. */
@NullMarked
package org.trivetpos.ui.internal;

import org.jspecify.annotations.NullMarked;
