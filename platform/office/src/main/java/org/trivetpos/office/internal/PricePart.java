package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.Variant;
import org.trivetpos.office.internal.StepFields.How;

/** Moves the prices of many dishes: by a share or an amount, rounded to a unit, each seen old and new beforehand. */
final class PricePart extends Composite<SideForm> {

    private static final long serialVersionUID = 1L;
    /** One price that moves. */
    private record Move(MenuItem dish, Variant variant, Money old, Money fresh) { }

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private transient List<MenuItem> dishes;
    private final StepFields fields;
    private final Grid<Move> preview = new Grid<>();
    private final Span summary = new Span();
    private transient MenuChange change = MenuChange.of(List.of());

    PricePart(Office office, MenuScreen.MenuRooms rooms, List<MenuItem> dishes, boolean chosen, MenuWork work) {
        this.office = office;
        this.rooms = rooms;
        this.dishes = dishes;
        this.fields = new StepFields(office, List.of(How.values()), this::draw);
        columns();
        Fittings.named(summary, "price-summary").addClassName("muted");
        getContent().fields(new Span(office.t(chosen ? "prices.chosen" : "prices.filtered", dishes.size())),
                fields, summary, preview);
        getContent().save(office.t("prices.change"), () -> work.make(getContent().notice(), change, "prices.changed",
                this::changed));
        draw();
    }

    @Override
    protected SideForm initContent() {
        return new SideForm();
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
        fields.clear();
        draw();
    }

    private void draw() {
        change = fields.step().map(step -> MenuChange.repriced(dishes, step)).orElse(MenuChange.of(List.of()));
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
        summary.setText(fields.isEmpty() ? office.t("prices.hint") : office.t("prices.summary", moves.size(),
                change.items().size(), dishes.size() - change.items().size()));
    }
}
