package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.PriceStep;
import org.trivetpos.menu.Variant;

/** Moves the prices of many dishes: by a share or an amount, rounded to a unit, each seen old and new beforehand. */
final class PricePart extends Composite<SideForm> {

    private static final long serialVersionUID = 1L;
    /** In minor units: fen, jiao, five jiao, yuan, five and ten yuan. */
    private static final List<Long> UNITS = List.of(1L, 10L, 50L, 100L, 500L, 1000L);
    private static final List<RoundingMode> ROUNDINGS = List.of(RoundingMode.HALF_UP, RoundingMode.UP,
            RoundingMode.DOWN);

    private enum How { PERCENT_UP, PERCENT_DOWN, AMOUNT_UP, AMOUNT_DOWN }

    /** One price that moves. */
    private record Move(MenuItem dish, Variant variant, Money old, Money fresh) { }

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private transient List<MenuItem> dishes;
    private final Select<How> how = new Select<>();
    private final TextField much = new TextField();
    private final Select<Money> unit = new Select<>();
    private final Select<RoundingMode> rounding = new Select<>();
    private final Grid<Move> preview = new Grid<>();
    private final Span summary = new Span();
    private transient MenuChange change = MenuChange.of(List.of());

    PricePart(Office office, MenuScreen.MenuRooms rooms, List<MenuItem> dishes, boolean chosen, MenuWork work) {
        this.office = office;
        this.rooms = rooms;
        this.dishes = dishes;
        much.setLabel(office.t("prices.much"));
        much.getElement().setAttribute("inputmode", "decimal");
        much.setValueChangeMode(ValueChangeMode.LAZY);
        much.setManualValidation(true);
        Fittings.named(much, "price-much");
        choices();
        columns();
        Fittings.named(summary, "price-summary").addClassName("muted");
        getContent().fields(new Span(office.t(chosen ? "prices.chosen" : "prices.filtered", dishes.size())),
                Fittings.row(how, much), Fittings.row(unit, rounding), summary, preview);
        getContent().save(office.t("prices.change"), () -> work.make(getContent().notice(), change, "prices.changed",
                this::changed));
        draw();
    }

    @Override
    protected SideForm initContent() {
        return new SideForm();
    }

    private void choices() {
        CurrencyUnit currency = office.currency();
        choice(how, "prices.how", List.of(How.values()), one -> office.t("prices.how."
                + one.name().toLowerCase(Locale.ROOT)), "price-how");
        choice(unit, "prices.unit", UNITS.stream().map(minor -> Money.ofMinor(currency, minor)).toList(),
                office::money, "price-unit");
        choice(rounding, "prices.rounding", ROUNDINGS, mode -> office.t("prices.rounding."
                + mode.name().toLowerCase(Locale.ROOT)), "price-rounding");
        much.addValueChangeListener(typed -> draw());
    }

    private <T> void choice(Select<T> select, String label, List<T> values,
            com.vaadin.flow.component.ItemLabelGenerator<T> words, String name) {
        select.setLabel(office.t(label));
        select.setItems(values);
        select.setItemLabelGenerator(words);
        select.setValue(values.getFirst());
        select.addValueChangeListener(chosen -> draw());
        Fittings.named(select, name);
    }

    private void columns() {
        preview.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        preview.addClassName("preview");
        Fittings.named(preview, "price-preview");
        preview.addComponentColumn(move -> Fittings.twoLines(office.t(move.dish().name()),
                office.t(move.variant().name()))).setHeader(office.t("dish.name")).setFlexGrow(1);
        preview.addColumn(move -> office.money(move.old())).setHeader(office.t("prices.old"))
                .setTextAlign(ColumnTextAlign.END).setAutoWidth(true).setFlexGrow(0);
        preview.addComponentColumn(move -> {
            Span fresh = new Span(office.money(move.fresh()));
            fresh.addClassName(move.fresh().isNegative() ? "price-bad" : "price-new");
            return fresh;
        }).setHeader(office.t("prices.new")).setTextAlign(ColumnTextAlign.END).setAutoWidth(true).setFlexGrow(0);
    }

    /** The next step begins with the prices as they are now. */
    private void changed() {
        getContent().notice().good(office.t("prices.changed", change.items().size()));
        dishes = dishes.stream().flatMap(dish -> rooms.menu().find(dish.id()).stream()).toList();
        much.clear();
        draw();
    }

    private void draw() {
        change = step().map(step -> MenuChange.repriced(dishes, step)).orElse(MenuChange.of(List.of()));
        List<Move> moves = new ArrayList<>();
        for (ItemChange one : change.items()) {
            List<Variant> old = Objects.requireNonNull(one.before()).variants();
            for (int i = 0; i < old.size(); i++) {
                Variant fresh = one.after().variants().get(i);
                if (!fresh.price().equals(old.get(i).price())) {
                    moves.add(new Move(one.after(), fresh, old.get(i).price(), fresh.price()));
                }
            }
        }
        preview.setItems(moves);
        preview.setVisible(!moves.isEmpty());
        summary.setText(much.isEmpty() ? office.t("prices.hint") : office.t("prices.summary", moves.size(),
                change.items().size(), dishes.size() - change.items().size()));
    }

    private Optional<PriceStep> step() {
        How chosen = how.getValue();
        boolean share = chosen == How.PERCENT_UP || chosen == How.PERCENT_DOWN;
        boolean down = chosen == How.PERCENT_DOWN || chosen == How.AMOUNT_DOWN;
        much.setSuffixComponent(new Span(share ? "%" : office.currency().getCode()));
        Optional<PriceStep> step = share
                ? Amounts.percentHundredths(much.getValue()).map(hundredths -> new PriceStep.Percent(
                        down ? -hundredths : hundredths, unit.getValue(), rounding.getValue()))
                : AmountField.read(office.currency(), much.getValue()).map(amount -> new PriceStep.Amount(
                        down ? amount.negated() : amount, unit.getValue(), rounding.getValue()));
        much.setInvalid(step.isEmpty() && !much.isEmpty());
        much.setErrorMessage(office.t(share ? "prices.bad-share" : "bad-amount"));
        return step;
    }
}
