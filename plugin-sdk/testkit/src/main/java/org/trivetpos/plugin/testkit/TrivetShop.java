package org.trivetpos.plugin.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class get a shop: a parameter of type {@link Shop} of a constructor or a method. It is the
 * assembled program in a process of its own, with the demo's menu and people, and one for all tests of the run.
 *
 * <pre>
 * &#64;TrivetShop
 * class CouponIT {
 *     &#64;Test
 *     void a_coupon_pays(Shop shop) {
 *         shop.install(Path.of("target/coupon-1.0.0.jar"));
 *         Sale sale = shop.sale().dishes("103", "501").tender("coupon").settle();
 *         assertThat(sale.due()).isEqualTo(Money.parse("CNY 21.00"));
 *         assertThat(shop.receipt(sale).text()).contains("礼券");
 *     }
 * }
 * </pre>
 *
 * After each test the printer is mended; after the class its plugins are removed and the clock tells the machine's time
 * again.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("trivet-shop")
@ExtendWith(ShopExtension.class)
public @interface TrivetShop {
}
