package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.LevelPrice;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;

/** The sizes or kinds of a dish, each with its price; the first is the default. */
final class VariantEditor extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Ids ids;
    private final transient List<PriceLevel> levels;
    private final Div list = new Div();
    private final transient List<Row> rows = new ArrayList<>();

    VariantEditor(Office office, Ids ids, List<PriceLevel> levels, List<Variant> variants) {
        this.office = office;
        this.ids = ids;
        this.levels = levels;
        variants.forEach(this::add);
        if (rows.isEmpty()) {
            addNew();
        }
        getContent().add(list, Fittings.plain(office.t("variant.add"), VaadinIcon.PLUS, this::addNew));
        getContent().addClassName("column");
    }

    private void addNew() {
        add(new Variant(new VariantId(ids.next()), LocalText.same(""), Money.zero(office.currency()), Quantity.ONE));
    }

    private void add(Variant variant) {
        Row row = new Row(variant);
        rows.add(row);
        list.add(row);
    }

    /** The variants as typed, or empty if a field needs a look; the field says so. */
    Optional<List<Variant>> collect() {
        List<Optional<Variant>> typed = rows.stream().map(Row::collect).toList();
        return typed.stream().allMatch(Optional::isPresent)
                ? Optional.of(typed.stream().map(Optional::orElseThrow).toList()) : Optional.empty();
    }

    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final transient Variant variant;
        private final NameFields name;
        private final AmountField price;
        private final transient Map<LevelId, AmountField> atLevels = new LinkedHashMap<>();
        private final TextField consumption;

        Row(Variant variant) {
            this.variant = variant;
            name = new NameFields(office, office.t("variant"), variant.name());
            price = new AmountField(office, office.t("dish.price")).showing(variant.price());
            consumption = new TextField(office.t("variant.consumption"));
            consumption.setValue(variant.consumption().toString());
            consumption.addClassName("short");
            consumption.setHelperText(office.t("variant.consumption-help"));
            add(name, Fittings.row(price, consumption,
                    Fittings.icon(office.t("delete"), VaadinIcon.TRASH, this::remove)));
            if (!levels.isEmpty()) {
                levels.forEach(level -> atLevels.put(level.id(), Fittings.named(new AmountField(office,
                        office.t("levels.price-at", office.t(level.name()))).orNone(variant.at(level.id())),
                        "variant-level")));
                add(Fittings.row(atLevels.values().toArray(AmountField[]::new)));
            }
            addClassNames("card", "column");
        }

        private void remove() {
            if (rows.size() > 1) {
                rows.remove(this);
                removeFromParent();
            }
        }

        Optional<Variant> collect() {
            Optional<Money> amount = price.amount();
            Optional<Quantity> share = Amounts.quantity(consumption.getValue());
            consumption.setInvalid(share.isEmpty());
            consumption.setErrorMessage(office.t("bad-number"));
            boolean right = atLevels.values().stream().filter(field -> !field.isRight()).count() == 0;
            return amount.isEmpty() || share.isEmpty() || !right ? Optional.empty()
                    : Optional.of(new Variant(variant.id(), name.value(), amount.get(), share.get(), levels()));
        }

        /** As typed; of levels that somebody deleted meanwhile as they were. */
        private List<LevelPrice> levels() {
            Variant now = variant;
            for (Map.Entry<LevelId, AmountField> one : atLevels.entrySet()) {
                now = now.withLevel(one.getKey(), one.getValue().amount().orElse(null));
            }
            return now.levels();
        }
    }
}
