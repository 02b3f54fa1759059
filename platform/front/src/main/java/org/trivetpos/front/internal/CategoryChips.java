package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;

/** One chip per category, the first one for all dishes. */
final class CategoryChips extends Div {

    private final Words words;
    private final Runnable changed;
    private final List<NativeButton> chips = new ArrayList<>();
    private List<Category> shown = List.of();
    private @Nullable CategoryId chosen;

    CategoryChips(Words words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        addClassNames("chips", "categories");
        Touch.labelled(this, words.of("categories"));
        getElement().setAttribute("role", "group");
    }

    void show(List<Category> categories) {
        if (categories.equals(shown) && !chips.isEmpty()) {
            return;
        }
        shown = List.copyOf(categories);
        chips.clear();
        removeAll();
        chip(words.of("category.all"), 0, null, null);
        int n = 1;
        for (Category category : categories) {
            chip(words.of(category.name()), n++, category.id(), category.colour());
        }
        if (chosen != null && categories.stream().noneMatch(category -> category.id().equals(chosen))) {
            chosen = null;
        }
        mark();
    }

    private void chip(String text, int n, @Nullable CategoryId id, @Nullable String colour) {
        NativeButton chip = Touch.button(text, "chip", "category-" + n, () -> choose(id));
        if (colour != null) {
            chip.getStyle().set("--dish", colour);
        }
        chips.add(chip);
        add(chip);
    }

    private void choose(@Nullable CategoryId wanted) {
        chosen = wanted;
        mark();
        changed.run();
    }

    private void mark() {
        Touch.pressed(chips.getFirst(), chosen == null);
        for (int i = 0; i < shown.size(); i++) {
            Touch.pressed(chips.get(i + 1), shown.get(i).id().equals(chosen));
        }
    }

    @Nullable CategoryId chosen() {
        return chosen;
    }
}
