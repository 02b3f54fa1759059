/** Commands of the console: {@code plugin:check}. */
@NullMarked
package org.trivetpos.plugins.internal.shell;

import org.jspecify.annotations.NullMarked;
