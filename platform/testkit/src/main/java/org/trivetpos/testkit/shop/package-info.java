/** The assembled shop as a process of its own, for tests and measurements that stop, kill and restart it. */
@NullMarked
package org.trivetpos.testkit.shop;

import org.jspecify.annotations.NullMarked;
