/** Meal vouchers as a way to pay. */
@NullMarked
package com.example.mealvoucher;

import org.jspecify.annotations.NullMarked;
