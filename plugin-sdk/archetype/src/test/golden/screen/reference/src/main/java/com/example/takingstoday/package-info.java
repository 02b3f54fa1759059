/** What came in today. */
@NullMarked
package com.example.takingstoday;

import org.jspecify.annotations.NullMarked;
