package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;

/** The shop first, then what bundles declare, in groups by bundle; each is saved by itself. */
final class SettingsView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    SettingsView(Office office, Settings settings) {
        Workbench bench = new Workbench(office, office.t("settings.title"));
        Div page = new Div(new ShopForm(office));
        page.addClassName("settings");
        Map<String, Div> groups = new LinkedHashMap<>();
        for (Setting setting : settings.declared()) {
            groups.computeIfAbsent(heading(office, setting), SettingsView::group)
                    .add(new SettingRow(office, settings, setting));
        }
        groups.values().forEach(page::add);
        bench.list(page);
        getContent().add(bench);
        getContent().setSizeFull();
    }

    private static String heading(Office office, Setting setting) {
        String room = setting.key().split("\\.", 2)[0];
        String own = office.t(setting.group());
        return own.isBlank() ? office.known("office.room." + room, room) : own;
    }

    private static Div group(String heading) {
        Div group = new Div(new H3(heading));
        group.addClassNames("card", "column");
        return group;
    }
}
