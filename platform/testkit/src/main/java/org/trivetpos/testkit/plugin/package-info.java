/** Plugins for tests: signed as their authors sign them. */
@NullMarked
package org.trivetpos.testkit.plugin;

import org.jspecify.annotations.NullMarked;
