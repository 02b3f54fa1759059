/** Paper coupons as a way to pay. */
@NullMarked
package org.trivetpos.example.giftcoupon;

import org.jspecify.annotations.NullMarked;
