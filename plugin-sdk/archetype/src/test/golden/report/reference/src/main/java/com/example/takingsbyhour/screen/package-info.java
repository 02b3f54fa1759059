/** The screen of the report. */
@NullMarked
package com.example.takingsbyhour.screen;

import org.jspecify.annotations.NullMarked;
