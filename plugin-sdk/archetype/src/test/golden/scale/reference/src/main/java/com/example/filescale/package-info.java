/** A scale. */
@NullMarked
package com.example.filescale;

import org.jspecify.annotations.NullMarked;
