package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.Verification;

/** Checks the whole chain in the background and says what was found. */
final class VerifyPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(VerifyPart.class);

    private final transient Office office;
    private final transient Journal journal;
    private final Notice notice;
    private final Button button;
    private final ProgressBar progress = new ProgressBar();

    VerifyPart(Office office, Journal journal, Notice notice) {
        this.office = office;
        this.journal = journal;
        this.notice = notice;
        button = Fittings.named(Fittings.primary(office.t("journal.verify"), VaadinIcon.CHECK_CIRCLE, this::verify),
                "verify");
        progress.setIndeterminate(true);
        progress.setVisible(false);
        getContent().add(button, progress);
        getContent().addClassName("verify");
    }

    private void verify() {
        button.setEnabled(false);
        progress.setVisible(true);
        notice.hint(office.t("journal.verifying", journal.head().map(head -> head.number()).orElse(0L)));
        office.workplace().background(this::outcome, said -> {
            button.setEnabled(true);
            progress.setVisible(false);
            said.run();
        });
    }

    private Runnable outcome() {
        try {
            Verification found = journal.verify();
            return () -> say(found);
        } catch (RuntimeException failure) {
            LOG.warn("The journal could not be verified; look at the database's health and try again", failure);
            return () -> notice.trouble(office.t("journal.verify-failed"));
        }
    }

    private void say(Verification found) {
        switch (found) {
            case Verification.Intact intact ->
                    notice.good(office.t("journal.intact", intact.facts(), intact.anchors()));
            case Verification.Broken broken -> notice.trouble(office.t("journal.broken", broken.number(),
                    office.t("damage." + broken.damage().name().toLowerCase(Locale.ROOT)), broken.words()));
        }
    }
}
