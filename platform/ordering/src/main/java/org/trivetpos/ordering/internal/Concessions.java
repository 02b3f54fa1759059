package org.trivetpos.ordering.internal;

import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.CompGiven;
import org.trivetpos.ordering.Concession;
import org.trivetpos.ordering.DiscountGiven;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.PriceTyped;
import org.trivetpos.pricing.Discount;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Settings;

/** What a person does to the prices of a held order: somebody answers for each, and the journal keeps it. */
@Component(service = Concessions.class)
public final class Concessions {

    private static final int LONGEST_REASON = 60;
    private static final LocalText BY_HAND = new LocalText("折扣", "Discount");
    private static final LocalText GIVEN = new LocalText("赠送", "On the house");

    private final Permissions permissions;
    private final OrderPrices prices;
    private final HeldOrders orders;
    private final Training training;
    private final StaffDirectory staff;
    private final BusinessDays days;
    private final Settings settings;

    @Activate
    public Concessions(@Reference Permissions permissions, @Reference OrderPrices prices,
            @Reference HeldOrders orders, @Reference Training training, @Reference StaffDirectory staff,
            @Reference BusinessDays days, @Reference Settings settings) {
        this.permissions = permissions;
        this.prices = prices;
        this.orders = orders;
        this.training = training;
        this.staff = staff;
        this.days = days;
        this.settings = settings;
    }

    List<LocalText> discountReasons() {
        return settings.texts(OrderingSettings.DISCOUNT_REASONS);
    }

    List<LocalText> compReasons() {
        return settings.texts(OrderingSettings.COMP_REASONS);
    }

    void discount(CommandContext context, HeldOrder order, LineRow line, @Nullable Discount wanted) {
        Concession before = line.snapshot().concession();
        Discount checked = wanted == null ? null : checked(context, order.row(), wanted);
        if (Objects.equals(before.discount(), checked)) {
            return;
        }
        if (checked != null && !line.snapshot().discountable()) {
            throw Refusal.of("ordering.not-discountable", line.snapshot().name()).asException();
        }
        if (checked != null && before.comp() != null) {
            throw Refusal.of("ordering.given-away", line.snapshot().name()).asException();
        }
        order.replace(line.given(new Concession(checked, before.comp(), before.priceBefore())), true);
        answer(context, order);
        append(context, order, new DiscountGiven(order.row().id(), order.row().number(), line.id(), line.words(),
                checked, share(order), order.row().businessDay(), name(context)));
    }

    void discount(CommandContext context, HeldOrder order, @Nullable Discount wanted) {
        Discount checked = wanted == null ? null : checked(context, order.row(), wanted);
        if (Objects.equals(order.row().discount(), checked)) {
            return;
        }
        order.reduce(new Reduction(checked, answered(order)));
        answer(context, order);
        append(context, order, new DiscountGiven(order.row().id(), order.row().number(), null, "", checked,
                share(order), order.row().businessDay(), name(context)));
    }

    /** Whoever makes the share larger that is taken off by hand, in whatever way, answers for it. */
    void answer(CommandContext context, HeldOrder order) {
        Discount whole = order.row().discount();
        if (whole == null && order.lines().stream()
                .allMatch(l -> l.isVoided() || l.snapshot().concession().discount() == null)) {
            order.reduce(null);
            return;
        }
        int share = share(order);
        if (share > answered(order)) {
            permissions.require(context, OrderingPermissions.DISCOUNT.upTo(share));
        }
        order.reduce(new Reduction(whole, share));
    }

    private static int answered(HeldOrder order) {
        Reduction known = order.row().reduction();
        return known == null ? 0 : known.share();
    }

    private int share(HeldOrder order) {
        return HandShare.of(order.lines(), prices.view(order.sheet().withoutDiscount()).price(),
                order.row().discount());
    }

    void comp(CommandContext context, HeldOrder order, LineRow line, @Nullable LocalText reason) {
        Concession before = line.snapshot().concession();
        if (reason == null && before.comp() == null) {
            return;
        }
        LocalText why = reason == null ? null : reason(reason, GIVEN);
        Money value = value(order, line.id());
        if (why == null) {
            orders.tables().sell(line.id());
        } else {
            permissions.require(context, isBeyond(context, line.id(), value) ? OrderingPermissions.COMP_BEYOND
                    : OrderingPermissions.COMP);
            if (!order.row().training()) {
                orders.tables().giveAway(line.id(), context.actor(), days.current(), value);
            }
        }
        order.replace(line.given(new Concession(null, why, before.priceBefore())), true);
        append(context, order, new CompGiven(order.row().id(), order.row().number(), line.id(), line.words(), why,
                value, order.row().businessDay(), name(context)));
    }

    /** A line that is given away has become another amount: that is given away anew. */
    void renew(CommandContext context, HeldOrder order, LineId line) {
        order.lines().stream().filter(l -> l.id().equals(line) && l.snapshot().isComp()).findFirst()
                .ifPresent(l -> comp(context, order, l, l.snapshot().concession().comp()));
    }

    private boolean isBeyond(CommandContext context, LineId line, Money value) {
        long limit = settings.number(OrderingSettings.COMP_LIMIT);
        return limit > 0 && orders.tables().givenAway(context.actor(), days.current(), line)
                + value.getAmountMinorLong() > limit;
    }

    private Money value(HeldOrder order, LineId line) {
        return prices.view(order.sheet()).lines().stream().filter(l -> l.id().equals(line)).findFirst().orElseThrow()
                .price().list();
    }

    void typePrice(CommandContext context, HeldOrder order, LineRow line, @Nullable Money typed) {
        Concession before = line.snapshot().concession();
        Money menus = before.priceBefore() == null ? line.unitPrice() : before.priceBefore();
        Money price = typed == null ? menus : Choice.sensible(line.snapshot().name(), typed, menus);
        if (price.isEqual(line.unitPrice())) {
            return;
        }
        if (!price.isEqual(menus)) {
            permissions.require(context, OrderingPermissions.TYPE_PRICE);
        }
        Concession after = new Concession(before.discount(), before.comp(), price.isEqual(menus) ? null : menus);
        order.replace(line.at(price).given(after), true);
        append(context, order, new PriceTyped(order.row().id(), order.row().number(), line.id(), line.words(),
                line.unitPrice(), price, order.row().businessDay(), name(context)));
        renew(context, order, line.id());
    }

    /** Also where nothing is taken off yet, as on an order without a dish. */
    private Discount checked(CommandContext context, OrderRow order, Discount wanted) {
        permissions.require(context, OrderingPermissions.DISCOUNT.upTo(1));
        boolean sensible = switch (wanted) {
            case Discount.Percent percent -> percent.hundredths() > 0 && percent.hundredths() <= HandShare.ALL;
            case Discount.Amount amount -> amount.amount().getCurrencyUnit().equals(order.currency())
                    && amount.amount().isPositive();
        };
        if (!sensible) {
            throw Refusal.of("ordering.bad-discount").asException();
        }
        LocalText reason = reason(wanted.reason(), BY_HAND);
        return switch (wanted) {
            case Discount.Percent percent -> new Discount.Percent(percent.hundredths(), reason);
            case Discount.Amount amount -> new Discount.Amount(amount.amount(), reason);
        };
    }

    private static LocalText reason(LocalText given, LocalText otherwise) {
        LocalText reason = new LocalText(given.zh().strip(), given.en().strip());
        if (reason.zh().length() > LONGEST_REASON || reason.en().length() > LONGEST_REASON) {
            throw Refusal.of("ordering.reason-too-long", LONGEST_REASON).asException();
        }
        return reason.zh().isEmpty() && reason.en().isEmpty() ? otherwise : reason;
    }

    private String name(CommandContext context) {
        return staff.find(context.actor()).map(Staff::name).orElse(context.actor().value());
    }

    private void append(CommandContext context, HeldOrder order, org.trivetpos.journal.Fact fact) {
        training.append(context, order, fact);
    }
}
