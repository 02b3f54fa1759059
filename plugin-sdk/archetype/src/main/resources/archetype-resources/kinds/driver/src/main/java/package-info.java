/** A printer whose papers are files. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
