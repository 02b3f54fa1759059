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
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.Verification;

/** Checks the whole chain in the background, shows how far it is, and says what was found. */
final class VerifyPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(VerifyPart.class);
    private static final long STEPS = 50;

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
        progress.setMax(100);
        progress.setVisible(false);
        getContent().add(button, Fittings.named(Fittings.plain(office.t("journal.paper"), VaadinIcon.BARCODE,
                () -> new PaperAnchor(office, journal).open()), "check-paper"), progress);
        getContent().addClassName("verify");
    }

    private void verify() {
        long all = Math.max(1, journal.head().map(SealedFact::number).orElse(0L));
        button.setEnabled(false);
        progress.setValue(0);
        progress.setVisible(true);
        notice.hint(office.t("journal.verifying", all));
        office.workplace().background(() -> outcome(all), said -> {
            button.setEnabled(true);
            progress.setVisible(false);
            said.run();
        });
    }

    private Runnable outcome(long all) {
        try {
            long[] told = new long[1];
            Verification found = journal.verify(checked -> {
                if (checked - told[0] >= all / STEPS) {
                    told[0] = checked;
                    office.workplace().access(() -> progress.setValue(checked * 100 / all));
                }
            });
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
