package com.example.takingstoday.screen;

import com.example.takingstoday.TakingsToday;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.Map;
import org.joda.money.Money;
import org.trivetpos.ui.Workplace;

/** One line for each way of paying. */
final class TakingsView extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    private final transient Workplace workplace;
    private final transient TakingsToday takings;
    private final Div lines = new Div();

    TakingsView(Workplace workplace, TakingsToday takings) {
        this.workplace = workplace;
        this.takings = takings;
        add(new H2(workplace.text("takings-today.title", takings.day())), lines,
                new Button(workplace.text("takings-today.refresh"), click -> refresh()));
        refresh();
    }

    /** The journal may be long: it is read off the tab's thread. */
    private void refresh() {
        workplace.background(takings::byTender, this::show);
    }

    private void show(Map<String, Money> byTender) {
        lines.removeAll();
        byTender.forEach((tender, amount) -> lines.add(
                new Div(workplace.text("takings-today.line", tender, amount))));
        if (byTender.isEmpty()) {
            lines.add(new Div(workplace.text("takings-today.nothing")));
        }
    }
}
