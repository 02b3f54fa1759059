/** A strip with the order number. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
