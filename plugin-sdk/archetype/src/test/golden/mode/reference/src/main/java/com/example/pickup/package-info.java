/** Order and pay at the window, wait there. */
@NullMarked
package com.example.pickup;

import org.jspecify.annotations.NullMarked;
