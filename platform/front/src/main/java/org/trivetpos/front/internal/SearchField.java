package org.trivetpos.front.internal;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.HtmlComponent;

/** Where codes, bar codes, pinyin and names are typed; a scanner's target. */
@Tag("input")
final class SearchField extends HtmlComponent {

    SearchField(Words words) {
        addClassName("search");
        Touch.named(this, "search");
        Touch.labelled(this, words.of("search"));
        getElement().setAttribute("type", "search");
        getElement().setAttribute("placeholder", words.of("search.hint"));
        getElement().setAttribute("autocomplete", "off");
        getElement().setAttribute("autocapitalize", "off");
        getElement().setAttribute("spellcheck", "false");
        getElement().setAttribute("enterkeyhint", "done");
    }

    /** Gives back what was typed, unless something new is there already. */
    void giveBack(String typed) {
        getElement().executeJs("if (!this.value) { this.value = $0; }", typed);
    }

    /** Looks for a price: what is typed or scanned next is shown, not ordered. */
    void ask() {
        getElement().executeJs("this.value = '?'; setTimeout(() => this.focus({preventScroll: true}))");
    }

    void empty() {
        getElement().executeJs("this.value = ''");
    }
}
