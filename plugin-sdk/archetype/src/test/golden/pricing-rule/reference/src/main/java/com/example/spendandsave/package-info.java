/** An amount off large orders. */
@NullMarked
package com.example.spendandsave;

import org.jspecify.annotations.NullMarked;
