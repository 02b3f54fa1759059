@NullMarked
package org.trivetpos.opening.internal;

import org.jspecify.annotations.NullMarked;
