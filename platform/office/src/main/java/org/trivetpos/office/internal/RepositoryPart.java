package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.plugins.Available;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.InstalledPlugin;
import org.trivetpos.plugins.Offering;
import org.trivetpos.plugins.Plugins;

/** What the shop's repositories offer, newest first; one is fetched and then planned like any file. */
final class RepositoryPart extends Composite<SideForm> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RepositoryPart.class);

    private final transient Office office;
    private final transient Plugins plugins;
    private final transient Proposals proposals;
    private final Div list = Fittings.column();
    private final ProgressBar progress = new ProgressBar();

    RepositoryPart(Office office, Plugins plugins, Proposals proposals) {
        this.office = office;
        this.plugins = plugins;
        this.proposals = proposals;
        progress.setIndeterminate(true);
        getContent().fields(progress, list);
        said(plugins::available, this::show);
    }

    @Override
    protected SideForm initContent() {
        return new SideForm();
    }

    private void show(Offering offering) {
        List<Available> offered = offering.plugins();
        List<Refusal> unread = offering.unread();
        Map<String, String> here = plugins.installed().stream()
                .collect(Collectors.toMap(plugin -> plugin.id().value(), InstalledPlugin::version));
        list.removeAll();
        if (!unread.isEmpty()) {
            getContent().notice().trouble(unread.stream().map(office::words).collect(Collectors.joining("\n")));
        } else if (offered.isEmpty()) {
            list.add(Fittings.empty(office.workplace().text("plugins.no-repositories")));
        }
        offered.reversed().forEach(one -> list.add(row(one, here.getOrDefault(one.id().value(), ""))));
    }

    private Div row(Available offered, String here) {
        Div row = Fittings.row(Fittings.twoLines(offered.id().value(),
                offered.ofTheProgram() ? office.t("plugins.with-the-program", offered.version()) : offered.version()));
        row.addClassName("signer");
        if (offered.version().equals(here)) {
            row.add(Fittings.badge(office.t("plugins.is-here"), "good"));
        } else if (offered.ofTheProgram()) {
            row.add(Fittings.named(Fittings.plain(office.t("plugins.look"), VaadinIcon.PLUS,
                    () -> proposals.propose(new Change.BringBack(offered.id()), false, () -> { })), "bring-back"));
        } else {
            row.add(Fittings.named(Fittings.plain(office.t("plugins.look"), VaadinIcon.DOWNLOAD,
                    () -> said(() -> plugins.fetch(offered), this::propose)), "fetch"));
        }
        return row;
    }

    private void propose(Path file) {
        proposals.propose(new Change.Install(file), false, () -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                LOG.warn("{} is of no use any more and could not be deleted", file);
            }
        });
    }

    private interface Asking<T> {
        T ask();
    }

    /** Asks off this thread; a refusal is said here. */
    private <T> void said(Asking<T> asking, java.util.function.Consumer<T> done) {
        progress.setVisible(true);
        getContent().notice().clear();
        office.workplace().<Runnable>background(() -> {
            try {
                T answer = asking.ask();
                return () -> done.accept(answer);
            } catch (RefusedException refused) {
                return () -> getContent().notice().trouble(office.words(refused.refusal()));
            }
        }, outcome -> {
            progress.setVisible(false);
            outcome.run();
        });
    }
}
