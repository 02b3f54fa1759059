/** An amount off large orders. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
