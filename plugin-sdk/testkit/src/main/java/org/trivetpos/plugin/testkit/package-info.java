/** A started shop for the tests of a plugin. Begin at {@link TrivetShop}. */
@NullMarked
package org.trivetpos.plugin.testkit;

import org.jspecify.annotations.NullMarked;
