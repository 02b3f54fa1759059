package org.trivetpos.ui.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivetpos.plugins.ShopKind;

/** How guests are served; what that brings stands below each. */
final class FirstRunKind implements FirstRunStep {

    private final Host host;
    private final Locale locale;
    private final FirstRunAnswers answers;
    private final Div cards = new Div();

    FirstRunKind(Host host, Locale locale, FirstRunAnswers answers) {
        this.host = host;
        this.locale = locale;
        this.answers = answers;
        cards.addClassName("first-run-kinds");
        look();
    }

    private void look() {
        ProgressBar looking = new ProgressBar();
        looking.setIndeterminate(true);
        cards.removeAll();
        cards.add(looking);
        UI ui = UI.getCurrent();
        host.workers.execute(() -> {
            Command outcome = found();
            try {
                ui.access(outcome);
            } catch (UIDetachedException closed) {
                // nobody is there to choose
                return;
            }
        });
    }

    private Command found() {
        try {
            List<ShopKind> kinds = host.kinds.all();
            return () -> show(kinds);
        } catch (RuntimeException failure) {
            String words = new SpokenErrors(host).words(locale, failure);
            return () -> showTrouble(words);
        }
    }

    private void showTrouble(String words) {
        Span trouble = new Span(words);
        trouble.addClassName("pin-trouble");
        trouble.getElement().setAttribute("role", "alert");
        Button again = new Button(host.text(locale, "ui.try-again"), e -> look());
        again.addThemeVariants(ButtonVariant.LUMO_LARGE);
        cards.removeAll();
        cards.add(trouble, again);
    }

    private void show(List<ShopKind> kinds) {
        cards.removeAll();
        kinds.forEach(kind -> cards.add(card(kind)));
        mark();
    }

    private NativeButton card(ShopKind kind) {
        Span name = new Span(kind.name().in(locale));
        name.addClassName("person-name");
        Span about = new Span(kind.description().in(locale));
        Span brings = new Span(host.text(locale, "ui.first-run-brings", kind.plugins().stream()
                .map(plugin -> plugin.in(locale)).collect(Collectors.joining(host.text(locale, "ui.comma")))));
        brings.addClassName("muted");
        NativeButton card = new NativeButton();
        card.add(name, about, brings);
        card.addClassNames("person", "first-run-kind");
        card.setId(kind.id());
        card.getElement().setAttribute("data-testid", kind.id());
        card.addClickListener(e -> {
            answers.kind = kind.id();
            mark();
        });
        return card;
    }

    private void mark() {
        cards.getChildren().filter(NativeButton.class::isInstance).forEach(card -> {
            boolean chosen = answers.kind.equals(card.getId().orElse(""));
            card.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
            card.setClassName("on", chosen);
        });
    }

    @Override
    public String key() {
        return "ui.first-run-kind";
    }

    @Override
    public Component component() {
        return cards;
    }

    @Override
    public void focus() {
        cards.getElement().executeJs("this.querySelector('button')?.focus()");
    }

    @Override
    public @Nullable String missing() {
        return answers.kind.isEmpty() ? host.text(locale, "ui.first-run-kind-needed") : null;
    }
}
