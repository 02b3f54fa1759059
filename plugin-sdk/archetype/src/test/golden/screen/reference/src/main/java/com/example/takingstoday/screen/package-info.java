/** The screen, and nothing else: what it shows is asked from a component. */
@NullMarked
package com.example.takingstoday.screen;

import org.jspecify.annotations.NullMarked;
