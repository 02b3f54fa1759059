package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.Icon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One button per way to pay that is installed now. */
final class TenderButtons extends Div {

    private final Words words;
    private final Consumer<KnownTender> chosen;
    private final Map<KnownTender, NativeButton> buttons = new LinkedHashMap<>();

    TenderButtons(Words words, Consumer<KnownTender> chosen) {
        this.words = words;
        this.chosen = chosen;
        addClassName("tenders");
        Touch.labelled(this, words.of("tenders"));
        getElement().setAttribute("role", "group");
    }

    void show(List<KnownTender> installed) {
        removeAll();
        buttons.clear();
        for (KnownTender tender : installed) {
            NativeButton button = Touch.button("", "tender", "tender-" + tender.id().value(),
                    () -> chosen.accept(tender));
            String[] icon = tender.icon().split(":", 2);
            button.add(new Icon(icon[0], icon[1]), Touch.text(words.of(tender.name())));
            buttons.put(tender, button);
            add(button);
        }
        if (buttons.isEmpty()) {
            add(Touch.text(words.of("tenders.none"), "hint"));
        }
    }

    void mark(@Nullable KnownTender tender) {
        buttons.forEach((one, button) -> Touch.pressed(button, one.equals(tender)));
    }
}
