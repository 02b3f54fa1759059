package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.plugins.Signer;

/** Whose plugins the shop lets in, and whose it refuses. */
final class SignersPart extends Composite<SideForm> {

    private static final long serialVersionUID = 1L;
    private static final int GROUP = 4;

    private final transient Office office;
    private final transient Plugins plugins;
    private final Div list = Fittings.column();

    SignersPart(Office office, Plugins plugins) {
        this.office = office;
        this.plugins = plugins;
        getContent().fields(new Paragraph(office.t("plugins.signers-words")), list);
        refresh();
    }

    @Override
    protected SideForm initContent() {
        return new SideForm();
    }

    private void refresh() {
        list.removeAll();
        List<Signer> signers = plugins.signers();
        if (signers.isEmpty()) {
            list.add(Fittings.empty(office.t("plugins.no-signers")));
        }
        signers.forEach(signer -> list.add(row(signer)));
    }

    private Div row(Signer signer) {
        Span print = new Span(grouped(signer.fingerprint()));
        print.addClassName("hash");
        Div row = Fittings.column(new Span(signer.name()), print);
        row.addClassName("signer");
        row.add(signer.revoked() ? Fittings.badge(office.t("plugins.is-revoked"), "bad")
                : Fittings.named(Fittings.risky(office.t("plugins.revoke"), VaadinIcon.BAN, () -> revoke(signer)),
                        "revoke"));
        return row;
    }

    /** In fours, as people read it to each other. */
    static String grouped(String fingerprint) {
        return fingerprint.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    private void revoke(Signer signer) {
        Fittings.confirm(office, office.t("plugins.revoke"), office.t("plugins.revoke-sure", signer.name()),
                office.t("plugins.revoke"), () -> office.attempt(getContent().notice(),
                        context -> plugins.revoke(context, signer.fingerprint()), this::refresh));
    }
}
