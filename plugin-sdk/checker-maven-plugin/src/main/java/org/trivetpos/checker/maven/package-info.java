/** The checker as a Maven goal. */
@NullMarked
package org.trivetpos.checker.maven;

import org.jspecify.annotations.NullMarked;
