package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Network;
import org.trivetpos.store.Shops;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** Whether tablets and further tills reach the shop. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class NetworkScreen extends ConsoleScreen {

    private final Network network;
    private final Shops shops;

    @Activate
    public NetworkScreen(@Reference Network network, @Reference Shops shops) {
        super("network", new LocalText("网络", "Network"), "vaadin:connect", 32, OfficePermissions.of("network.open"));
        this.network = network;
        this.shops = shops;
    }

    @Override
    public Component create(Workplace workplace) {
        return new NetworkView(new Office(workplace, shops), network);
    }
}
