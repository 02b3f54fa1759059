/** Every dish that was sold, as a file. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
