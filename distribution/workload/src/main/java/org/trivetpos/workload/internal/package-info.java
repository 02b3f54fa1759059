/** Simulated terminals: they sell as a cashier does, through the services of the running shop. */
@NullMarked
package org.trivetpos.workload.internal;

import org.jspecify.annotations.NullMarked;
