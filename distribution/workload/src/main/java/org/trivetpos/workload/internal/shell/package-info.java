/** Commands that start the simulated terminals and look at what they left. */
@NullMarked
package org.trivetpos.workload.internal.shell;

import org.jspecify.annotations.NullMarked;
