/** Takings by hour, kept in tables of its own. */
@NullMarked
package com.example.takingsbyhour;

import org.jspecify.annotations.NullMarked;
