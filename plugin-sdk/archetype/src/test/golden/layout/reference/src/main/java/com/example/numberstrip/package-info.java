/** A strip with the order number. */
@NullMarked
package com.example.numberstrip;

import org.jspecify.annotations.NullMarked;
