package org.trivetpos.office.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A grid that folds into one column of two-line rows where the screen is narrow. */
final class Listing<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;
    private static final int NARROW = 760;

    private final List<Column<T>> wide = new ArrayList<>();
    private final List<T> rows = new ArrayList<>();
    private final ListDataProvider<T> provider = new ListDataProvider<>(rows);
    private final Column<T> folded;
    private @Nullable Registration resizing;

    Listing(String label, SerializableFunction<T, Component> foldedRow) {
        folded = addComponentColumn(foldedRow::apply).setFlexGrow(1);
        folded.setVisible(false);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        addClassName("listing");
        getElement().setAttribute("aria-label", label);
        setSizeFull();
        setItems(provider);
    }

    /** A tap on its way to a row that stays must reach it: another provider would forget which rows are on screen. */
    @Override
    public GridListDataView<T> setItems(Collection<T> items) {
        List<T> fresh = List.copyOf(items);
        rows.clear();
        rows.addAll(fresh);
        provider.refreshAll();
        return getListDataView();
    }

    Column<T> text(String header, ValueProvider<T, ?> value) {
        Column<T> column = addColumn(value).setHeader(header).setAutoWidth(true).setResizable(true);
        wide.add(column);
        return column;
    }

    /** What stands under the one column of a narrow screen. */
    void foldedFooter(Component total) {
        folded.setFooter(total);
    }

    Column<T> part(String header, SerializableFunction<T, Component> part) {
        Column<T> column = addComponentColumn(part::apply).setHeader(header).setAutoWidth(true);
        wide.add(column);
        return column;
    }

    /** Calls with the row that a person chose. */
    void whenChosen(Consumer<T> chosen) {
        addItemClickListener(click -> {
            // null for a row that a filter took away while the tap was on its way
            if (click.getItem() != null) {
                chosen.accept(click.getItem());
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        resizing = event.getUI().getPage().addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
        getElement().executeJs("return window.innerWidth").then(Integer.class, this::fit);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
        super.onDetach(event);
    }

    private void fit(int width) {
        boolean narrow = width < NARROW;
        if (folded.isVisible() != narrow) {
            folded.setVisible(narrow);
            wide.forEach(column -> column.setVisible(!narrow));
        }
    }
}
