@NullMarked
package org.trivetpos.jdk.internal;

import org.jspecify.annotations.NullMarked;
