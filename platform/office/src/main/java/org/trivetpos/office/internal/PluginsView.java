package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.InstalledPlugin;
import org.trivetpos.plugins.KeptData;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.Plugins;

/** The plugins with how each is now, kept up to date while the screen is open. */
final class PluginsView extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 256 << 20;

    private final transient Office office;
    private final transient Plugins plugins;
    private final Workbench bench;
    private final transient Proposals proposals;
    private final Listing<InstalledPlugin> list;
    private final Notice notice = new Notice();
    private final Div leftBehind = new Div();

    PluginsView(Office office, Plugins plugins) {
        this.office = office;
        this.plugins = plugins;
        bench = new Workbench(office, office.t("plugins.title"), Fittings.named(Fittings.plain(
                office.t("plugins.signers"), VaadinIcon.SHIELD, this::showSigners), "plugin-signers"),
                Fittings.named(Fittings.plain(office.t("plugins.repository"), VaadinIcon.CLOUD_DOWNLOAD_O,
                        this::showRepository), "plugin-repository"), upload());
        proposals = new Proposals(office, plugins, bench, notice::trouble, (plan, done) -> {
            refresh();
            show(plan.id());
        });
        list = new Listing<>(office.t("plugins.title"), plugin -> Fittings.row(
                Fittings.picture(plugin.icon()),
                Fittings.twoLines(office.t(plugin.name()), plugin.version() + " · " + gates(plugin)),
                state(plugin)));
        list.part("", plugin -> Fittings.picture(plugin.icon()));
        list.text(office.t("plugins.name"), plugin -> office.t(plugin.name())).setSortable(true);
        list.text(office.t("plugins.version"), InstalledPlugin::version);
        list.part(office.t("plugins.state"), this::state);
        list.text(office.t("plugins.brings"), this::gates);
        list.text(office.t("plugins.origin"), plugin -> origin(office, plugin));
        list.whenChosen(plugin -> show(plugin.id()));
        list.setEmptyStateComponent(Fittings.empty(office.t("plugins.empty")));
        leftBehind.addClassName("left-behind");
        bench.tools(notice);
        bench.list(list, leftBehind);
        getContent().add(bench);
        getContent().setSizeFull();
        Following.changes(this, office.workplace(), plugins::onChange, this::refresh);
        if (plugins.developerMode()) {
            notice.hint(office.workplace().text("plugins.developer-mode"));
        }
        refresh();
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.toTempFile((about, file) ->
                office.workplace().access(() -> look(file))));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes(".jar", "application/java-archive");
        Button choose = Fittings.primary(office.t("plugins.install"), VaadinIcon.PLUS, () -> { });
        upload.setUploadButton(Fittings.named(choose, "install-plugin"));
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(rejected -> notice.trouble(office.t("plugins.bad-file")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addClassName("quiet-upload");
        return Fittings.named(upload, "plugin-upload");
    }

    private void refresh() {
        list.setItems(plugins.installed());
        // counts rows, which may take seconds
        office.workplace().background(this::keptData, this::showLeftBehind);
    }

    /** Nothing while the database cannot be asked; the health page says so. */
    private List<KeptData> keptData() {
        try {
            return plugins.keptData();
        } catch (RefusedException unavailable) {
            return List.of();
        }
    }

    private void showLeftBehind(List<KeptData> kept) {
        leftBehind.removeAll();
        for (KeptData data : kept) {
            leftBehind.add(Fittings.row(new Span(office.t("plugins.left-behind", data.schema(), data.rows())),
                    Fittings.risky(office.t("plugins.purge"), VaadinIcon.TRASH, () -> purge(data))));
        }
    }

    private void purge(KeptData data) {
        Fittings.confirm(office, office.t("plugins.purge"), office.t("plugins.purge-sure", data.schema(), data.rows()),
                office.t("plugins.purge"), () -> purgeNow(data.schema()));
    }

    private void purgeNow(String schema) {
        leftBehind.setEnabled(false);
        notice.hint(office.t("plugins.purging", schema));
        PluginWork.start(office, context -> plugins.purge(context, schema), ended -> {
            leftBehind.setEnabled(true);
            ended.ifPresentOrElse(why -> notice.trouble(office.words(why)), notice::clear);
            refresh();
        });
    }

    private String gates(InstalledPlugin plugin) {
        return plugin.gates().stream().map(type -> gate(office, type)).distinct().collect(Collectors.joining(" · "));
    }

    /** Where a plugin stands, in words; an interface that nobody translated by its own name. */
    static String gate(Office office, String type) {
        return office.known("plugins.gate." + type, type.substring(type.lastIndexOf('.') + 1));
    }

    static String origin(Office office, InstalledPlugin plugin) {
        return office.workplace().text("plugins.origin." + plugin.origin());
    }

    private Component state(InstalledPlugin plugin) {
        return Fittings.badge(office.workplace().text("plugins.state." + plugin.state()), switch (plugin.state()) {
            case RUNNING -> "good";
            case OFF -> "plain";
            case QUARANTINED -> "warn";
            case TROUBLED -> "bad";
        });
    }

    private void look(File file) {
        proposals.propose(new Change.Install(file.toPath()), false, file::delete);
    }

    private void showRepository() {
        bench.side(office.t("plugins.repository"), new RepositoryPart(office, plugins, proposals));
    }

    private void showSigners() {
        bench.side(office.t("plugins.signers"), new SignersPart(office, plugins));
    }

    private void show(PluginId id) {
        plugins.installed().stream().filter(plugin -> plugin.id().equals(id)).findFirst().ifPresentOrElse(
                plugin -> bench.side(office.t(plugin.name()),
                        new PluginDetails(office, plugin,
                        (change, atOnce) -> proposals.propose(change, atOnce, () -> { }))),
                bench::closeSide);
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
