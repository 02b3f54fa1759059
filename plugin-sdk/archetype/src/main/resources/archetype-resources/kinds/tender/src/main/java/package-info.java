/** Meal vouchers as a way to pay. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
