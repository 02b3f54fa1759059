/** What came in today. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
