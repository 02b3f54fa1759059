/** Settled checks as CSV files. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
