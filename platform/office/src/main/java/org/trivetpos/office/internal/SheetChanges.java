package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.Variant;

/** What a sheet would add and change, dish by dish, old and new. */
final class SheetChanges extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient List<PriceLevel> levels;

    SheetChanges(Office office, List<PriceLevel> levels, List<ItemChange> changes) {
        this.office = office;
        this.levels = levels;
        VirtualList<ItemChange> list = new VirtualList<>();
        list.setRenderer(new ComponentRenderer<>(this::row));
        list.setItems(changes);
        list.addClassName("sheet-list");
        Fittings.named(list, "import-changes");
        getContent().add(list);
    }

    private Div row(ItemChange change) {
        MenuItem before = change.before();
        Span kind = Fittings.badge(office.t(before == null ? "import.is-new" : "import.is-changed"),
                before == null ? "good" : "warn");
        Div row = new Div(kind, Fittings.twoLines(office.t(change.after().name()),
                before == null ? prices(change.after()) : String.join("；", differences(before, change.after()))));
        row.addClassName("sheet-trouble");
        return row;
    }

    private List<String> differences(MenuItem before, MenuItem after) {
        List<String> words = new ArrayList<>();
        say(words, "dish.name", names(before), names(after));
        say(words, "dish.code", before.code(), after.code());
        say(words, "dish.barcode", before.barcode(), after.barcode());
        say(words, "dish.variants", prices(before), prices(after));
        say(words, "dish.unit", office.t(before.unit()), office.t(after.unit()));
        say(words, "dish.active", yes(before.active()), yes(after.active()));
        say(words, "position", Integer.toString(before.position()), Integer.toString(after.position()));
        if (!before.category().equals(after.category())) {
            words.add(office.t("dish.category"));
        }
        if (before.pricing() != after.pricing() || before.discountable() != after.discountable()) {
            words.add(office.t("dish.pricing"));
        }
        return words;
    }

    private void say(List<String> words, String what, String old, String fresh) {
        if (!old.equals(fresh)) {
            words.add(office.t(what) + " " + (old.isEmpty() ? "–" : old) + " → " + (fresh.isEmpty() ? "–" : fresh));
        }
    }

    private String yes(boolean yes) {
        return office.t(yes ? "import.yes" : "import.no");
    }

    private static String names(MenuItem dish) {
        return (dish.name().zh() + " " + dish.name().en()).strip();
    }

    private String prices(MenuItem dish) {
        return dish.variants().stream().map(variant -> (office.t(variant.name()) + " "
                + office.money(variant.price()) + atLevels(variant)).strip()).collect(Collectors.joining(", "));
    }

    private String atLevels(Variant variant) {
        String words = levels.stream().flatMap(level -> variant.at(level.id()).stream()
                .map(price -> office.t(level.name()) + " " + office.money(price))).collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : " (" + words + ")";
    }
}
