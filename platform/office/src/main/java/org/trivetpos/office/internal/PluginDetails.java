package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.BiConsumer;
import org.osgi.framework.Version;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.InstalledPlugin;
import org.trivetpos.plugins.InstalledPlugin.State;

/** One plugin: what it is, how it is, and what can be done with it. */
final class PluginDetails extends Composite<SideForm> {

    private static final long serialVersionUID = 1L;

    /** @param change gets what is wanted, and whether it may be done at once if there is nothing to say about it */
    PluginDetails(Office office, InstalledPlugin plugin, BiConsumer<Change, Boolean> change) {
        SideForm form = getContent();
        if (plugin.trouble() != null) {
            form.notice().trouble(office.words(plugin.trouble()));
        }
        form.fields(facts(office, plugin));
        if (plugin.state() == State.RUNNING || plugin.state() == State.TROUBLED) {
            form.buttons(Fittings.named(Fittings.plain(office.t("plugins.switch-off"), VaadinIcon.POWER_OFF,
                    () -> change.accept(new Change.SwitchOff(plugin.id()), true)), "plugin-off"));
        } else {
            form.buttons(Fittings.named(Fittings.primary(office.t("plugins.switch-on"), VaadinIcon.PLAY,
                    () -> change.accept(new Change.SwitchOn(plugin.id()), true)), "plugin-on"));
        }
        if (!plugin.before().isEmpty()) {
            form.buttons(Fittings.named(Fittings.plain(
                    office.t(forward(plugin) ? "plugins.roll-forward" : "plugins.roll-back", plugin.before()),
                    forward(plugin) ? VaadinIcon.ROTATE_RIGHT : VaadinIcon.ROTATE_LEFT,
                    () -> change.accept(new Change.RollBack(plugin.id()), true)), "plugin-rollback"));
        }
        form.buttons(Fittings.named(Fittings.risky(office.t("plugins.remove"), VaadinIcon.TRASH,
                () -> change.accept(new Change.Remove(plugin.id()), false)), "plugin-remove"));
    }

    /** True if the version that ran before is the newer one, because this one is there by a roll-back. */
    private static boolean forward(InstalledPlugin plugin) {
        return Version.parseVersion(plugin.before()).compareTo(Version.parseVersion(plugin.version())) > 0;
    }

    private static Div facts(Office office, InstalledPlugin plugin) {
        Div facts = Fittings.column();
        if (!office.t(plugin.description()).isEmpty()) {
            facts.add(new Paragraph(office.t(plugin.description())));
        }
        facts.add(Fittings.row(Fittings.picture(plugin.icon()),
                        Fittings.twoLines(plugin.version(), PluginsView.origin(office, plugin))),
                Fittings.twoLines(plugin.id().value(), plugin.vendor()));
        if (!plugin.schema().isEmpty()) {
            facts.add(Fittings.twoLines(office.t("plugins.own-tables"), plugin.schema()));
        }
        facts.add(listed(office.t("plugins.brings"), plugin.gates().stream()
                .map(type -> PluginsView.gate(office, type)).distinct().toArray(String[]::new)));
        if (!plugin.asked().isEmpty()) {
            facts.add(listed(office.t("plugins.asks"), plugin.asked().stream().map(asked ->
                    office.t("plugins.asks-one", asked.permission(), asked.why())).toArray(String[]::new)));
        }
        return facts;
    }

    @Override
    protected SideForm initContent() {
        return new SideForm();
    }

    static Div listed(String title, String... lines) {
        UnorderedList list = new UnorderedList();
        for (String line : lines) {
            list.add(new ListItem(line));
        }
        return Fittings.column(new H3(title), list);
    }
}
