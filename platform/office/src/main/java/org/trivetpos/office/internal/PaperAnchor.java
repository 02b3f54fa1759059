package org.trivetpos.office.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;

/** Compares what a day's or shift's paper says of the journal with the journal: typed, or read by a scanner. */
final class PaperAnchor extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final Pattern TYPED = Pattern.compile("(\\d{1,18})[ :,-]+([0-9a-f][0-9a-f ]*)");

    /** What came of it. */
    enum Verdict { FITS, DIFFERS, NOT_THERE, UNREADABLE }

    private final Notice notice = new Notice();

    PaperAnchor(Office office, Journal journal) {
        setHeaderTitle(office.t("journal.paper"));
        TextField field = Fittings.named(new TextField(office.t("journal.paper.field")), "paper-anchor");
        field.setPlaceholder("1234 9f86 d081 884c 7d65");
        field.setWidthFull();
        field.setAutofocus(true);
        Runnable check = () -> say(office, of(journal, field.getValue()));
        field.addKeyPressListener(Key.ENTER, pressed -> check.run());
        Div content = new Div(new Paragraph(office.t("journal.paper.help")), field, notice);
        content.addClassName("office-dialog");
        add(content);
        getFooter().add(Fittings.plain(office.t("close"), VaadinIcon.CLOSE, this::close),
                Fittings.named(Fittings.primary(office.t("journal.paper.check"), VaadinIcon.CHECK, check),
                        "paper-check"));
        setWidth("min(520px, 94vw)");
    }

    private void say(Office office, Verdict verdict) {
        String words = office.t("journal.paper." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        switch (verdict) {
            case FITS -> notice.good(words);
            case DIFFERS, NOT_THERE -> notice.trouble(words);
            case UNREADABLE -> notice.hint(words);
        }
    }

    /** The number and at least the first two groups of four. */
    static Verdict of(Journal journal, String typed) {
        Matcher read = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
        String hash = read.matches() ? read.group(2).replace(" ", "") : "";
        if (hash.length() < 8 || hash.length() > 64) {
            return Verdict.UNREADABLE;
        }
        long number = Long.parseLong(read.group(1));
        return journal.read(number - 1, 1).stream().filter(fact -> fact.number() == number).findFirst()
                .map(SealedFact::hash).map(there -> there.startsWith(hash) ? Verdict.FITS : Verdict.DIFFERS)
                .orElse(Verdict.NOT_THERE);
    }
}
