/** Announces callers. */
@NullMarked
package com.example.datagramcaller;

import org.jspecify.annotations.NullMarked;
