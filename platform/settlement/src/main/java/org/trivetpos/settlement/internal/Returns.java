package org.trivetpos.settlement.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.Pricing;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Refund;
import org.trivetpos.settlement.Refundable;
import org.trivetpos.settlement.TenderId;

/**
 * What of a check can be given back, and what a part of it comes to. Whatever was charged is spread over the lines, so
 * that all refunds of a check together are exactly what was paid; each part is the difference of what was given back
 * before and after it, so that parts add up to the whole.
 */
final class Returns {

    private final Pricing pricing;
    private final Check check;
    private final Order order;
    private final List<Refund> before;

    Returns(Pricing pricing, Check check, Order order, List<Refund> before) {
        this.pricing = pricing;
        this.check = check;
        this.order = order;
        this.before = before;
    }

    /** Everything that is left. */
    Refundable left() {
        List<Refundable.Line> lines = new ArrayList<>();
        Money sum = zero();
        boolean over = !before.isEmpty() && !given().isLessThan(check.due());
        for (Map.Entry<OrderLine, Money> charged : charged().entrySet()) {
            OrderLine line = charged.getKey();
            Quantity left = over ? Quantity.ZERO : line.quantity().minus(returned(line.id()));
            Money amount = over ? zero() : value(charged.getValue(), line, line.quantity().minus(left), left);
            lines.add(new Refundable.Line(line.id(), line.name(), left, line.weighed(), amount));
            sum = sum.plus(amount);
        }
        return new Refundable(check, lines, sum, back(sum));
    }

    /** So much of some lines; everything that is left if none is named. */
    Refundable of(Map<LineId, Quantity> wanted) {
        Refundable left = left();
        if (!left.amount().isPositive()) {
            throw Refusal.of("settlement.nothing-left", check.orderNumber()).asException();
        }
        if (wanted.isEmpty()) {
            return left;
        }
        Map<LineId, Quantity> open = new LinkedHashMap<>(wanted);
        List<Refundable.Line> lines = new ArrayList<>();
        Money sum = zero();
        for (Map.Entry<OrderLine, Money> charged : charged().entrySet()) {
            OrderLine line = charged.getKey();
            Quantity part = open.remove(line.id());
            if (part != null) {
                refuseTooMany(line, part);
                Money amount = value(charged.getValue(), line, returned(line.id()), part);
                lines.add(new Refundable.Line(line.id(), line.name(), part, line.weighed(), amount));
                sum = sum.plus(amount);
            }
        }
        if (!open.isEmpty() || !sum.isPositive()) {
            throw Refusal.of("settlement.nothing-left", check.orderNumber()).asException();
        }
        return new Refundable(check, lines, sum, back(sum));
    }

    private void refuseTooMany(OrderLine line, Quantity part) {
        Quantity left = line.quantity().minus(returned(line.id()));
        boolean whole = line.weighed() ? part.equals(left) : part.isWhole();
        if (!part.isPositive() || part.compareTo(left) > 0 || !whole) {
            throw Refusal.of("settlement.too-many-back", line.name(), left).asException();
        }
    }

    Order order() {
        return order;
    }

    /** The number of the next refund. */
    int next() {
        return before.size() + 1;
    }

    /** The tax in an amount that is given back now. */
    Money tax(Money amount) {
        if (amount.isZero()) {
            return amount;
        }
        Money already = given();
        return taxUpTo(already.plus(amount)).minus(taxUpTo(already));
    }

    private Money given() {
        return before.stream().map(Refund::amount).reduce(zero(), Money::plus);
    }

    private Money taxUpTo(Money amount) {
        BigDecimal share = BigDecimal.valueOf(check.tax().getAmountMinorLong())
                .multiply(BigDecimal.valueOf(amount.getAmountMinorLong()))
                .divide(BigDecimal.valueOf(check.due().getAmountMinorLong()), 0, RoundingMode.HALF_UP);
        return Money.ofMinor(check.due().getCurrencyUnit(), share.longValueExact());
    }

    /** Lines with what each was charged, its share of charges and rounding included. */
    private Map<OrderLine, Money> charged() {
        List<OrderLine> lines = order.lines().stream().filter(line -> line.state() != OrderLine.State.VOIDED).toList();
        List<Money> shares = check.due().isZero() ? lines.stream().map(line -> zero()).toList()
                : pricing.spread(check.due(), lines.stream().map(line -> line.price().net()).toList());
        Map<OrderLine, Money> charged = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            charged.put(lines.get(i), shares.get(i));
        }
        return charged;
    }

    private Money value(Money charged, OrderLine line, Quantity already, Quantity part) {
        return upTo(charged, line, already.plus(part)).minus(upTo(charged, line, already));
    }

    private Money upTo(Money charged, OrderLine line, Quantity quantity) {
        return quantity.isZero() ? zero() : pricing.part(charged, quantity, line.quantity());
    }

    private Quantity returned(LineId line) {
        return before.stream().flatMap(refund -> refund.lines().stream()).filter(one -> one.line().equals(line))
                .map(Refund.Line::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** By which tenders an amount goes back: the last one first. */
    private List<Check.Payment> back(Money amount) {
        Map<TenderId, Check.Payment> tenders = new LinkedHashMap<>();
        check.payments().reversed().forEach(one -> tenders.merge(one.tender(), kept(one, one.net()),
                (a, b) -> kept(a, a.received().plus(b.received()))));
        before.stream().flatMap(refund -> refund.back().stream()).forEach(given -> tenders.computeIfPresent(
                given.tender(), (tender, kept) -> kept(kept, kept.received().minus(given.received()))));
        List<Check.Payment> back = new ArrayList<>();
        Money open = amount;
        for (Check.Payment kept : tenders.values()) {
            Money part = kept.received().isLessThan(open) ? kept.received() : open;
            if (part.isPositive()) {
                back.add(kept(kept, part));
                open = open.minus(part);
            }
        }
        if (!open.isZero()) {
            throw new IllegalStateException("check " + check.id().value() + " was not paid by its payments");
        }
        return back;
    }

    private static Check.Payment kept(Check.Payment payment, Money amount) {
        return new Check.Payment(payment.tender(), payment.name(), amount, amount.minus(amount), payment.counted(),
                payment.opensDrawer());
    }

    private Money zero() {
        return Money.zero(check.due().getCurrencyUnit());
    }
}
