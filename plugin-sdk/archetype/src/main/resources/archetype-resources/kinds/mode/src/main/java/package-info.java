/** Order and pay at the window, wait there. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
