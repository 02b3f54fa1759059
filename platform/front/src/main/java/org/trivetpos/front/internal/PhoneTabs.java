package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** On a narrow screen the menu and the bill take turns; the tabs are not shown elsewhere. */
final class PhoneTabs extends Div {

    private final Words words;
    private final Div surface;
    private final NativeButton menu;
    private final NativeButton bill;
    private long shownPieces;

    PhoneTabs(Words words, Div surface) {
        this.words = words;
        this.surface = surface;
        addClassName("phone-tabs");
        menu = Touch.button(words.of("dishes"), "tab", "tab-menu", () -> show("menu"));
        bill = Touch.button(words.of("bill"), "tab", "tab-bill", () -> show("bill"));
        add(menu, bill);
        show("menu");
    }

    private void show(String tab) {
        surface.getElement().setAttribute("data-tab", tab);
        Touch.pressed(menu, tab.equals("menu"));
        Touch.pressed(bill, tab.equals("bill"));
    }

    /** The next guest starts with the menu. */
    void refresh(long pieces) {
        if (pieces == 0 && shownPieces > 0) {
            show("menu");
        }
        shownPieces = pieces;
        bill.setText(pieces == 0 ? words.of("bill") : words.of("bill.count", pieces));
    }
}
