package org.trivetpos.ordering.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.kernel.LocalText;

/** What one needs to work on orders. */
@Component
public final class OrderingPermissions implements PermissionSource {

    static final Permission ORDER = new Permission("ordering.order", new LocalText("点菜", "Take orders"));
    static final Permission PARK = new Permission("ordering.park", new LocalText("挂单和取单", "Park and recall orders"));
    static final Permission TAKE_OVER = new Permission("ordering.take-over",
            new LocalText("接管别的收银机上的订单", "Take over an order from another terminal"));
    static final Permission DISCOUNT = new Permission("ordering.discount",
            new LocalText("打折", "Give discounts"), true);
    static final Permission COMP = new Permission("ordering.comp", new LocalText("赠送", "Give dishes away"));
    static final Permission COMP_BEYOND = new Permission("ordering.comp-beyond",
            new LocalText("超过每日限额的赠送", "Give away more than a person may in a day"));
    static final Permission TYPE_PRICE = new Permission("ordering.type-price",
            new LocalText("改价", "Sell at another price"));

    static final Permission VOID = new Permission("ordering.void",
            new LocalText("退菜（已下单的菜）", "Void dishes that were placed"));

    static final Permission OPEN_ITEM = new Permission("ordering.open-item",
            new LocalText("点菜单外的菜（自定名称和价格）", "Sell what is not on the menu, at a typed price"));

    static final Permission TRAIN = new Permission("ordering.train",
            new LocalText("开启练习模式", "Use a till for practice"));

    @Override
    public List<Permission> permissions() {
        return List.of(ORDER, PARK, TAKE_OVER, DISCOUNT, COMP, COMP_BEYOND, TYPE_PRICE, VOID, OPEN_ITEM,
                TRAIN);
    }
}
