package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.trivetpos.menu.SheetCheck.Trouble;

/** Every cell of a sheet that cannot be taken over: where it is, what is wrong, what would be right. */
final class SheetTroubles extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    SheetTroubles(Office office, List<Trouble> troubles) {
        VirtualList<Trouble> list = new VirtualList<>();
        list.setRenderer(new ComponentRenderer<>(trouble -> {
            Span where = Fittings.badge(trouble.column().isEmpty() ? office.t("import.row", trouble.row())
                    : office.t("import.cell", trouble.row(), trouble.column()), "bad");
            Div row = new Div(where, new Span(office.words(trouble.why())));
            row.addClassName("sheet-trouble");
            return row;
        }));
        list.setItems(troubles);
        list.addClassName("sheet-list");
        Fittings.named(list, "import-troubles");
        getContent().add(list);
    }
}
