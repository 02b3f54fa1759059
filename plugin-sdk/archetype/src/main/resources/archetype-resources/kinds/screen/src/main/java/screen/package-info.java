/** The screen, and nothing else: what it shows is asked from a component. */
@NullMarked
package ${package}.screen;

import org.jspecify.annotations.NullMarked;
