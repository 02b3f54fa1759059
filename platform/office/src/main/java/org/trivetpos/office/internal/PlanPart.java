package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.Plan;
import org.trivetpos.plugins.PluginFile;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.plugins.Signature;

/** What a change would mean, before anything is touched; then the change itself, with its end in words. */
final class PlanPart extends Composite<SideForm> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Plugins plugins;
    private final transient Plan plan;
    private final transient Consumer<Boolean> closed;
    private final transient Runnable again;
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel;
    private Button go;

    /**
     * @param atOnce true to do it without asking if there is nothing to say about it
     * @param closed told when it is over, and whether it was done
     * @param again  plans the same once more, because the shop judges otherwise now
     */
    PlanPart(Office office, Plugins plugins, Plan plan, boolean atOnce, Consumer<Boolean> closed, Runnable again) {
        this.office = office;
        this.plugins = plugins;
        this.plan = plan;
        this.closed = closed;
        this.again = again;
        progress.setIndeterminate(true);
        progress.setVisible(false);
        SideForm form = getContent();
        form.fields(said(), progress);
        cancel = Fittings.named(Fittings.plain(office.t("cancel"), VaadinIcon.CLOSE, () -> closed.accept(false)),
                "plan-cancel");
        if (plan.possible()) {
            boolean insists = !plan.reservations().isEmpty();
            go = insists ? Fittings.risky(office.t("plugins.all-the-same"), VaadinIcon.CHECK, this::carryOut)
                    : Fittings.primary(office.t("plugins.go." + PluginsView.lower(plan.kind())), VaadinIcon.CHECK,
                            this::carryOut);
            go.addClassName("save");
            form.buttons(Fittings.named(go, "plan-go"), cancel);
        } else {
            go = cancel;
            form.buttons(cancel);
        }
        Fittings.named(this, "plan");
        if (atOnce && plan.possible() && plan.reservations().isEmpty() && plan.restarted().isEmpty()) {
            carryOut();
        }
    }

    @Override
    protected SideForm initContent() {
        return new SideForm();
    }

    static String title(Office office, Plan plan) {
        return office.workplace().text("plugins.kind." + plan.kind(), plan.name(),
                plan.from().isEmpty() ? plan.to() : plan.from(), plan.to());
    }

    private Div said() {
        Div said = Fittings.column();
        PluginFile file = plan.file();
        plan.obstacles().forEach(obstacle -> said.add(notice(obstacle, true)));
        plan.reservations().forEach(reservation -> said.add(notice(reservation, true)));
        plan.notes().forEach(note -> said.add(notice(note, false)));
        if (file != null) {
            if (!office.t(file.description()).isEmpty()) {
                said.add(new Paragraph(office.t(file.description())));
            }
            said.add(Fittings.row(Fittings.picture(file.icon()), Fittings.twoLines(file.id() + " " + file.version(),
                    office.workplace().text("plugins.from", file.vendor(), file.licence()))));
            if (file.signature() instanceof Signature.Trusted(String signer, String print)) {
                said.add(Fittings.twoLines(office.t("plugins.trusted"), signer));
            }
        }
        if (file != null && file.signature() instanceof Signature.Unknown(String signer, String print)) {
            said.add(Fittings.named(Fittings.plain(office.t("plugins.trust"), VaadinIcon.SHIELD, () ->
                    Fittings.confirm(office, office.t("plugins.trust"), office.t("plugins.trust-sure", signer, print),
                            office.t("plugins.trust"), this::trust)), "plugin-trust"));
        }
        said.add(PluginDetails.listed(office.t(file == null ? "plugins.touches" : "plugins.brings"), plan.gates()
                .stream().map(type -> PluginsView.gate(office, type)).distinct().toArray(String[]::new)));
        said.add(PluginDetails.listed(office.t("plugins.restarts"), plan.restarted().isEmpty()
                ? new String[] {office.t("plugins.restarts-nobody")} : plan.restarted().toArray(String[]::new)));
        if (!plan.migrations().isEmpty()) {
            said.add(PluginDetails.listed(office.t("plugins.migrates"), plan.migrations().toArray(String[]::new)));
        }
        if (file != null && !file.asked().isEmpty()) {
            said.add(PluginDetails.listed(office.t("plugins.asks"), file.asked().stream().map(asked ->
                    office.t("plugins.asks-one", asked.permission(), asked.why())).toArray(String[]::new)),
                    new Paragraph(office.t("plugins.no-sandbox")));
        }
        return said;
    }

    private Notice notice(Refusal refusal, boolean bad) {
        Notice notice = new Notice();
        if (bad) {
            notice.trouble(office.words(refusal));
        } else {
            notice.hint(office.words(refusal));
        }
        return notice;
    }

    private void trust() {
        if (plan.change() instanceof Change.Install(Path file)) {
            office.attempt(getContent().notice(), context -> plugins.trust(context, file), again);
        }
    }

    private void carryOut() {
        go.setEnabled(false);
        cancel.setEnabled(false);
        progress.setVisible(true);
        getContent().notice().hint(office.t("plugins.working"));
        PluginWork.start(office, context -> plugins.carryOut(context, plan, !plan.reservations().isEmpty()), ended -> {
            progress.setVisible(false);
            if (ended.isEmpty()) {
                closed.accept(true);
                return;
            }
            getContent().notice().trouble(office.words(ended.get()));
            cancel.setEnabled(true);
            cancel.setText(office.t("close"));
        });
    }
}
