package org.trivetpos.office.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.trivetpos.store.MachineAddress;
import org.trivetpos.store.Network;
import org.trivetpos.store.Opening;

/** The one step that opens the shop: what it does, at which address, and encrypted unless somebody insists. */
final class NetworkForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Network network;
    private final transient Runnable done;
    private final SideForm form = new SideForm();
    private final RadioButtonGroup<MachineAddress> address = new RadioButtonGroup<>();
    private final RadioButtonGroup<Boolean> encrypted = new RadioButtonGroup<>();
    private final IntegerField port = new IntegerField();
    private final Checkbox known = new Checkbox();
    private final Notice cost = new Notice();

    NetworkForm(Office office, Network network, Runnable done) {
        this.office = office;
        this.network = network;
        this.done = done;
        Opening now = network.state().opening();
        List<MachineAddress> addresses = network.addresses();
        address.setLabel(office.t("network.address"));
        address.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        address.setItems(addresses);
        address.setItemLabelGenerator(one -> one.card().isEmpty() ? one.address()
                : one.address() + " (" + one.card() + ")");
        addresses.stream().filter(one -> now != null && one.address().equals(now.address())).findFirst()
                .or(() -> addresses.stream().findFirst()).ifPresent(address::setValue);
        address.setErrorMessage(office.t("network.no-address"));
        address.setInvalid(addresses.isEmpty());
        port.setLabel(office.t("network.port"));
        port.setHelperText(office.t("network.port-help"));
        port.setValue(now == null ? network.usualPort() : now.port());
        encrypted.setLabel(office.t("network.how"));
        encrypted.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        encrypted.setItems(true, false);
        encrypted.setItemLabelGenerator(yes -> office.t(yes ? "network.how-encrypted" : "network.how-plain"));
        encrypted.setValue(now == null || now.encrypted());
        encrypted.addValueChangeListener(chosen -> showCost());
        known.setLabel(office.t("network.plain-known"));
        Fittings.named(address, "network-addresses");
        Fittings.named(port, "network-port");
        Fittings.named(encrypted, "network-how");
        Fittings.named(known, "network-plain-known");
        form.fields(new Paragraph(office.t("network.what")), address, encrypted, cost, known, port,
                new Paragraph(office.t("network.undo")));
        form.save(office.t("network.open-now"), this::open);
        add(form);
        showCost();
    }

    private void showCost() {
        boolean plain = !encrypted.getValue();
        known.setVisible(plain);
        cost.clear();
        if (plain) {
            cost.trouble(office.t("network.plain-means"));
        }
    }

    private void open() {
        MachineAddress chosen = address.getValue();
        Integer typed = port.getValue();
        if (chosen == null || typed == null) {
            form.lookAtFields(office.t("network.no-address"));
        } else if (!encrypted.getValue() && !known.getValue()) {
            form.notice().trouble(office.t("network.plain-confirm"));
        } else {
            office.attempt(form.notice(), context -> network.open(context,
                    new Opening(chosen.address(), typed, encrypted.getValue())), done);
        }
    }
}
