package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.Variant;

/** Everything that is asked about a dish with buttons: variant, places of a set meal, methods group by group. */
final class ChoiceQuestions extends Div {

    private final Words words;
    private final TimePrices now;
    private final Choice choice;
    private final Runnable changed;
    private final List<Runnable> refreshes = new ArrayList<>();

    ChoiceQuestions(Words words, TimePrices now, Choice choice, Runnable changed) {
        this.words = words;
        this.now = now;
        this.choice = choice;
        this.changed = changed;
        addClassName("questions");
        MenuItem item = choice.item();
        if (item.variants().size() > 1) {
            askVariant(item.variants());
        }
        item.slots().forEach(this::askSlot);
        item.methodGroups().forEach(this::askMethods);
        refresh();
    }

    private void askVariant(List<Variant> variants) {
        ChoiceButtons question = new ChoiceButtons(words.of("choice.variant"));
        for (Variant variant : variants) {
            question.answer(words.of(variant.name()), words.plain(now.of(variant).price()),
                    "variant-" + Touch.slug(variant.name()), () -> {
                        choice.variant(variant);
                        changed();
                    }, () -> choice.variant().id().equals(variant.id()));
        }
        question.addClassName("sizes");
        add(question);
        refreshes.add(question::refresh);
    }

    private void askSlot(SetMealSlot slot) {
        if (slot.choices().size() < 2) {
            return;
        }
        ChoiceButtons question = new ChoiceButtons(words.of(slot.name()));
        String prefix = "slot-" + Touch.slug(slot.name()) + "-";
        for (SetMealChoice one : slot.choices()) {
            question.answer(words.of(one.name()), ChoiceButtons.surcharge(words, one.surcharge()),
                    prefix + Touch.slug(one.name()), () -> {
                        choice.place(slot, one);
                        changed();
                    }, () -> choice.inPlace(slot).item().equals(one.item()));
        }
        question.hint(words.of("choice.one"), false);
        add(question);
        refreshes.add(question::refresh);
    }

    private void askMethods(MethodGroup group) {
        ChoiceButtons question = new ChoiceButtons(words.of(group.name()));
        for (Method method : group.methods()) {
            question.answer(words.of(method.name()), surcharge(method), "method-" + Touch.slug(method.name()), () -> {
                if (choice.toggle(group, method)) {
                    changed();
                } else {
                    words.workplace().tell(words.of("choice.full", words.of(group.name()), group.maximum()));
                }
            }, () -> choice.chosen(method)).getElement().setAttribute("data-method", method.id().value());
        }
        add(question);
        refreshes.add(() -> {
            question.refresh();
            question.hint(hint(group), choice.chosenIn(group) < group.minimum());
        });
    }

    private String hint(MethodGroup group) {
        if (group.minimum() == group.maximum()) {
            return words.of("choice.exactly", group.minimum());
        }
        return group.minimum() == 0 ? words.of("choice.up-to", group.maximum())
                : words.of("choice.between", group.minimum(), group.maximum());
    }

    private String surcharge(Method method) {
        String amount = ChoiceButtons.surcharge(words, method.surcharge());
        if (amount.isEmpty() || !choice.item().isWeighed() || method.charge() != Method.Charge.PER_UNIT) {
            return amount;
        }
        return amount + "/" + words.of(choice.item().unit());
    }

    private void changed() {
        refresh();
        changed.run();
    }

    private void refresh() {
        refreshes.forEach(Runnable::run);
    }
}
