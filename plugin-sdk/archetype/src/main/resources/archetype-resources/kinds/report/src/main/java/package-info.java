/** Takings by hour, kept in tables of its own. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
