package org.trivetpos.example.numberstand.screen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.example.numberstand.StandingNumber;
import org.trivetpos.example.numberstand.StandingNumber.State;
import org.trivetpos.example.numberstand.internal.Numbers;
import org.trivetpos.ui.Workplace;

/** Two columns: being prepared, and called. It asks {@link Numbers} and follows its changes while it is shown. */
final class NumbersView extends HorizontalLayout {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(NumbersView.class);

    private final transient Workplace workplace;
    private final transient Numbers numbers;
    private transient @Nullable AutoCloseable following;

    NumbersView(Workplace workplace, Numbers numbers) {
        this.workplace = workplace;
        this.numbers = numbers;
        setSizeFull();
        setPadding(true);
        redraw();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = numbers.onChange(() -> workplace.access(this::redraw));
        redraw();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        try {
            if (following != null) {
                following.close();
            }
        } catch (Exception failure) {
            LOG.warn("The closed screen could not stop following; it does no harm until the next start", failure);
        }
    }

    private void redraw() {
        List<StandingNumber> standing = numbers.standing();
        removeAll();
        add(column("number-stand.waiting", standing, State.WAITING), column("number-stand.called", standing,
                State.CALLED));
    }

    private VerticalLayout column(String title, List<StandingNumber> standing, State state) {
        VerticalLayout column = new VerticalLayout(new H2(workplace.text(title)));
        standing.stream().filter(number -> number.state() == state).map(this::line).forEach(column::add);
        if (column.getComponentCount() == 1) {
            Div nobody = new Div(workplace.text("number-stand.nobody"));
            nobody.addClassName("muted");
            column.add(nobody);
        }
        return column;
    }

    private Component line(StandingNumber standing) {
        Span number = new Span(String.valueOf(standing.number()));
        number.getStyle().setFontSize("2rem").setWidth("4rem");
        Button call = button("number-stand.call", standing, () -> workplace.run(
                context -> numbers.call(context, standing.order())));
        Button take = button("number-stand.hand-over", standing, () -> workplace.run(
                context -> numbers.handOver(context, standing.order())));
        HorizontalLayout line = new HorizontalLayout(number, call, take);
        line.setAlignItems(Alignment.CENTER);
        return line;
    }

    private Button button(String text, StandingNumber standing, Runnable press) {
        Button button = new Button(workplace.text(text), click -> press.run());
        button.getElement().setAttribute("aria-label", workplace.text(text) + " " + standing.number());
        return button;
    }
}
