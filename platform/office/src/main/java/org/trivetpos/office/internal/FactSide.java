package org.trivetpos.office.internal;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.trivetpos.journal.SealedFact;

/** One entry of the journal: what it says, who and where; what was written is one tap away. */
final class FactSide {

    private FactSide() { }

    /** @param wholeLife gets the subject whose whole life is to be shown */
    static SideForm of(Office office, FactWords words, SealedFact fact, Consumer<String> wholeLife) {
        SideForm form = new SideForm();
        Span sentence = new Span(words.sentence(fact));
        sentence.addClassName("sentence");
        Figures facts = new Figures().line(office.t("journal.at"), office.moment(fact.at()))
                .line(office.t("journal.who"), words.who(fact.actor()));
        if (fact.approver() != null) {
            facts.line(office.t("journal.approver"), words.approver(fact.approver()));
        }
        facts.line(office.t("journal.where"), words.where(fact.terminal()));
        Pre json = new Pre(JsonText.indented(fact.json()));
        json.addClassName("json");
        Details written = Fittings.section(office.t("journal.as-written"), false, new Div(
                new Figures().line(office.t("journal.type"), fact.type() + " v" + fact.version())
                        .line(office.t("journal.subject"), fact.subject()), json,
                new Figures().hash(fact.hash())));
        Fittings.named(written, "as-written");
        form.fields(sentence, facts, written);
        form.buttons(Fittings.named(Fittings.plain(office.t("journal.whole-life"), VaadinIcon.TIME_BACKWARD,
                () -> wholeLife.accept(fact.subject())), "whole-life"));
        return form;
    }
}
