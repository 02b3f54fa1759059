package org.trivetpos.example.giftcoupon;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.spi.SettingSource;

/** What the manager may choose; the office draws the field. */
@Component(service = SettingSource.class)
public final class CouponSettings implements SettingSource {

    static final Setting IN_DRAWER = new Setting("gift-coupon.in-drawer", Setting.Kind.BOOLEAN,
            new LocalText("礼品券放进钱箱", "Coupons go into the drawer"),
            new LocalText("打开钱箱，交班时一起清点", "The drawer opens, and they are counted at close"), "true");

    @Override
    public List<Setting> settings() {
        return List.of(IN_DRAWER);
    }
}
