@NullMarked
package org.trivetpos.identity.internal;

import org.jspecify.annotations.NullMarked;
