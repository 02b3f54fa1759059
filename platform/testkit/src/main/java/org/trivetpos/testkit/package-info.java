/** What tests of rooms and plugins stand on: a real store, a clock set by hand, identifiers that can be foretold. */
@NullMarked
package org.trivetpos.testkit;

import org.jspecify.annotations.NullMarked;
