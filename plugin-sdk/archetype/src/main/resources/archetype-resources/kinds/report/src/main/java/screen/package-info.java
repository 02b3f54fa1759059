/** The screen of the report. */
@NullMarked
package ${package}.screen;

import org.jspecify.annotations.NullMarked;
