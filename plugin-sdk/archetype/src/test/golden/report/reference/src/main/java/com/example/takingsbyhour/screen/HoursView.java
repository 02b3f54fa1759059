package com.example.takingsbyhour.screen;

import com.example.takingsbyhour.Hours;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.List;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.ui.Workplace;

/** One line for each hour of today. */
final class HoursView extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    private final transient Workplace workplace;
    private final transient Hours hours;
    private final transient BusinessDays days;
    private final Div lines = new Div();

    HoursView(Workplace workplace, Hours hours, BusinessDays days) {
        this.workplace = workplace;
        this.hours = hours;
        this.days = days;
        add(new H2(workplace.text("takings-by-hour.title", days.current())), lines,
                new Button(workplace.text("takings-by-hour.refresh"), click -> refresh()));
        refresh();
    }

    private void refresh() {
        workplace.background(() -> hours.of(days.current()), this::show);
    }

    private void show(List<Hours.Hour> today) {
        lines.removeAll();
        today.forEach(one -> lines.add(new Div(
                workplace.text("takings-by-hour.line", one.hour(), one.checks(), one.takings()))));
        if (today.isEmpty()) {
            lines.add(new Div(workplace.text("takings-by-hour.nothing")));
        }
    }
}
