/** What came in on which day: to see, to take along, on paper. */
@NullMarked
package org.trivetpos.example.dailytakings;

import org.jspecify.annotations.NullMarked;
