package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.upkeep.SupportBundles;

/** One tap: a file for whoever helps. */
final class SupportPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SupportPart.class);

    private final transient Office office;
    private final transient SupportBundles support;
    private final Notice notice = new Notice();

    SupportPart(Office office, SupportBundles support) {
        this.office = office;
        this.support = support;
        Paragraph words = new Paragraph(office.t("support.words"));
        words.addClassName("muted");
        Div card = new Div(new H3(office.t("support.title")), words, notice, Fittings.row(Fittings.named(
                Fittings.plain(office.t("support.make"), VaadinIcon.DOWNLOAD, this::make), "support")));
        card.addClassNames("card", "column");
        getContent().add(card);
        getContent().addClassNames("settings", "health");
    }

    private void make() {
        notice.hint(office.t("support.making"));
        office.workplace().<Runnable>background(() -> {
            try {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                support.write(file);
                String name = support.fileName();
                return () -> handOver(file.toByteArray(), name);
            } catch (IOException | RuntimeException failure) {
                LOG.warn("The support file could not be made; bin/trivet support makes one from outside", failure);
                return () -> notice.trouble(office.t("support.failed"));
            }
        }, Runnable::run);
    }

    private void handOver(byte[] file, String name) {
        notice.good(office.t("support.made", name));
        Download.of(file, name, "application/zip").into(getContent());
    }
}
