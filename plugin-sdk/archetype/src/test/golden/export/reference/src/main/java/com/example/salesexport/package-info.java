/** Every dish that was sold, as a file. */
@NullMarked
package com.example.salesexport;

import org.jspecify.annotations.NullMarked;
