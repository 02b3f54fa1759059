/** A plugin to start from. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
