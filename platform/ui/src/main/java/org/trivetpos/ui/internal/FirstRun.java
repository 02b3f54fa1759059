package org.trivetpos.ui.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Login;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.store.Terminal;

/**
 * Sets a new shop up, on its first terminal: its name, its money, what kind it is, who manages it. Nothing is kept
 * until the end.
 */
final class FirstRun extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Host host;
    private final transient Terminal terminal;
    private final transient Runnable done;
    private final Locale locale;
    private final transient FirstRunAnswers answers;
    private transient List<FirstRunStep> steps;
    private final Div body = new Div();
    private final Span trouble = new Span();

    /**
     * @param answers as far as they were given, also in another language
     * @param done    when somebody can work here, and nobody sits here yet; what he typed wrong he types again
     */
    FirstRun(Host host, Terminal terminal, Locale locale, FirstRunAnswers answers, Runnable done) {
        this.host = host;
        this.terminal = terminal;
        this.locale = locale;
        this.answers = answers;
        this.done = done;
        this.steps = steps();
        addClassName("first-run");
        trouble.addClassName("pin-trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.getElement().setAttribute("data-testid", "first-run-trouble");
        body.addClassName("first-run-body");
        add(body);
        show();
    }

    /** Without the kind once it is chosen: by TRIVET_SHOP, or here before something else failed. */
    private List<FirstRunStep> steps() {
        FirstRunStep name = new FirstRunName(host, locale, answers);
        FirstRunStep manager = new FirstRunPerson(host, locale, answers);
        FirstRunStep money = new FirstRunMoney(host, locale, answers);
        List<FirstRunStep> all = host.kinds.chosen().isEmpty()
                ? List.of(name, money, new FirstRunKind(host, locale, answers), manager)
                : List.of(name, money, manager);
        answers.step = Math.min(answers.step, all.size() - 1);
        return all;
    }

    private FirstRunStep step() {
        return steps.get(answers.step);
    }

    private void show() {
        trouble.setText("");
        body.removeAll();
        Span where = new Span(host.text(locale, "ui.first-run-step", answers.step + 1, steps.size()));
        where.addClassName("muted");
        Paragraph how = new Paragraph(host.text(locale, step().key() + "-how"));
        how.addClassName("muted");
        body.add(where, new H2(host.text(locale, step().key())), how, step().component(), trouble, buttons());
        step().focus();
    }

    private Div buttons() {
        boolean last = answers.step == steps.size() - 1;
        Button next = new Button(host.text(locale, last ? "ui.first-run-go" : "ui.next"), e -> next());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        next.addClickShortcut(Key.ENTER);
        next.getElement().setAttribute("data-testid", "first-run-next");
        Button back = new Button(host.text(locale, "ui.back"), e -> go(-1));
        back.addThemeVariants(ButtonVariant.LUMO_LARGE);
        back.setVisible(answers.step > 0);
        Div buttons = new Div(back, next);
        buttons.addClassName("first-run-buttons");
        return buttons;
    }

    private void go(int steps) {
        answers.step += steps;
        show();
    }

    private void next() {
        String missing = step().missing();
        if (missing != null) {
            trouble.setText(missing);
        } else if (answers.step < steps.size() - 1) {
            go(1);
        } else {
            setUp(UI.getCurrent());
        }
    }

    private void setUp(UI ui) {
        body.removeAll();
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        Paragraph now = new Paragraph(host.text(locale, "ui.first-run-working"));
        now.getElement().setAttribute("aria-live", "polite");
        body.add(new H2(host.text(locale, "ui.first-run-working-title")), now, progress);
        host.workers.execute(() -> {
            String failed = carryOut();
            try {
                ui.access(() -> {
                    if (failed == null) {
                        done.run();
                    } else {
                        steps = steps();
                        show();
                        trouble.setText(failed);
                    }
                });
            } catch (UIDetachedException closed) {
                // the page was closed meanwhile: the next one asks for a PIN, or goes on from here
                return;
            }
        });
    }

    /** The kind before the manager: a shop with a manager is no longer new. Words if it failed. */
    private @Nullable String carryOut() {
        try {
            if (!answers.kind.isEmpty()) {
                host.kinds.choose(null, answers.kind);
            }
            Staff manager = answers.hired;
            if (manager == null) {
                manager = host.staff.hireFirst(answers.manager, answers.pin);
                answers.hired = manager;
                answers.hiredPin = answers.pin;
            }
            CommandContext context = CommandContext.of(manager.id(), terminal.id(), new RequestId(host.ids.next()));
            host.shops.change(context, answers.on(host.shops.current()));
            return null;
        } catch (RuntimeException failure) {
            return new SpokenErrors(host).words(locale, failure);
        }
    }

    /** Who has just chosen a PIN need not type it once more. */
    static boolean logIn(Host host, Terminal terminal, FirstRunAnswers answers) {
        Staff manager = host.staff.all(false).getFirst();
        if (host.login.login(terminal.id(), manager.id(), answers.hiredPin) instanceof Login.Welcome) {
            Seat.sit(manager.id(), host.clock.instant());
            return true;
        }
        return false;
    }
}
