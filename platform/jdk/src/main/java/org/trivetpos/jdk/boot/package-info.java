/** The one class that woven Karaf classes call; it lies in {@code lib/boot}, where every bundle sees it. */
@NullMarked
package org.trivetpos.jdk.boot;

import org.jspecify.annotations.NullMarked;
