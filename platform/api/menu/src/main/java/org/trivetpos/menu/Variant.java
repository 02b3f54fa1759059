package org.trivetpos.menu;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;

/**
 * A size or kind with a price.
 *
 * @param name        empty for an item that comes in one way only
 * @param price       the list price of one unit, the highest that a guest is charged for it
 * @param consumption how much of the recipe it takes: 1 is the plain portion
 * @param levels      its prices at price levels, for those at which it has one, in the order of their ids
 */
public record Variant(VariantId id, LocalText name, Money price, Quantity consumption, List<LevelPrice> levels) {

    public Variant {
        levels = levels.isEmpty() ? List.of()
                : levels.stream().sorted(Comparator.comparing(one -> one.level().value())).toList();
    }

    /** With a list price alone. */
    public Variant(VariantId id, LocalText name, Money price, Quantity consumption) {
        this(id, name, price, consumption, List.of());
    }

    /** The same at another list price. */
    public Variant withPrice(Money given) {
        return new Variant(id, name, given, consumption, levels);
    }

    /** The same with other prices at levels. */
    public Variant withLevels(List<LevelPrice> given) {
        return new Variant(id, name, price, consumption, given);
    }

    /** The same with this price at a level; null for none. */
    public Variant withLevel(LevelId level, @Nullable Money given) {
        List<LevelPrice> others = levels.stream().filter(one -> !one.level().equals(level)).toList();
        return withLevels(given == null ? others
                : Stream.concat(others.stream(),
                        Stream.of(new LevelPrice(level, given))).toList());
    }

    /** Its price at a level, if it has one. */
    public Optional<Money> at(LevelId level) {
        return levels.stream().filter(one -> one.level().equals(level)).map(LevelPrice::price).findFirst();
    }

    /** The best of its prices at these levels that is below the list price; of equal ones that of the first level. */
    public Optional<LevelPrice> best(Collection<LevelId> holding) {
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        return holding.stream().flatMap(level -> at(level).map(money -> new LevelPrice(level, money)).stream())
                .filter(one -> one.price().isLessThan(price)).min(Comparator.comparing(LevelPrice::price));
    }
}
