/** Settled checks as CSV files. */
@NullMarked
package com.example.salesexport;

import org.jspecify.annotations.NullMarked;
