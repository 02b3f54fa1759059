@NullMarked
package org.trivetpos.store.internal;

import org.jspecify.annotations.NullMarked;
