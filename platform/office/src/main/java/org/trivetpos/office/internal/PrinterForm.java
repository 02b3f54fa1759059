package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kitchen.Kitchen;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.Printers.Driver;
import org.trivetpos.store.Terminal;

/** One printer: its driver and address, its paper, what it prints, and a test page. */
final class PrinterForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final Integer[] PAPERS = {48, 42, 32};

    private final transient Office office;
    private final transient PrintersScreen.PrinterRooms rooms;
    private final transient @Nullable Printer printer;
    private final transient Consumer<Printer> saved;
    private final transient Runnable removed;
    private final SideForm form = new SideForm();
    private final TextField name = new TextField();
    private final Select<Driver> driver = new Select<>();
    private final TextField address = new TextField();
    private final Select<Integer> columns = new Select<>();
    private final CheckboxGroup<String> roles = new CheckboxGroup<>();
    private final Checkbox active = new Checkbox();

    PrinterForm(Office office, PrintersScreen.PrinterRooms rooms, @Nullable Printer printer, Set<String> knownRoles,
            Consumer<Printer> saved, Runnable removed) {
        this.office = office;
        this.rooms = rooms;
        this.printer = printer;
        this.saved = saved;
        this.removed = removed;
        Fittings.named(name, "printer-name");
        Fittings.named(driver, "printer-driver");
        Fittings.named(address, "printer-address");
        Fittings.named(roles, "printer-roles");
        name.setLabel(office.t("printers.name"));
        name.setPlaceholder(office.t("printers.name-example"));
        name.setErrorMessage(office.t("name-needed"));
        driver.setLabel(office.t("printers.driver"));
        driver.setItems(rooms.printers().drivers());
        driver.setItemLabelGenerator(d -> office.t(d.name()));
        driver.setErrorMessage(office.t("printers.driver-needed"));
        driver.addValueChangeListener(chosen -> hint(chosen.getValue()));
        address.setLabel(office.t("printers.address"));
        columns.setLabel(office.t("printers.paper"));
        columns.setItems(PAPERS);
        columns.setItemLabelGenerator(width -> office.t("paper." + width));
        roles.setLabel(office.t("printers.roles"));
        Set<String> offered = new TreeSet<>(knownRoles);
        offered.addAll(Set.of(Printer.RECEIPT, Printer.REPORT, Printer.kitchen(Kitchen.MAIN)));
        roles.setItems(offered);
        roles.setItemLabelGenerator(role -> PrintersView.role(office, rooms, role));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        active.setLabel(office.t("printers.active"));
        show();
        form.fields(Fittings.column(name, driver, address, columns, roles, active));
        form.save(office.t("save"), this::save);
        if (printer != null) {
            form.buttons(Fittings.named(Fittings.plain(office.t("printers.test"), VaadinIcon.PRINT, this::test),
                            "test-page"),
                    Fittings.risky(office.t("delete"), VaadinIcon.TRASH, this::remove));
        }
        getContent().add(form);
        getContent().addClassName("side-content");
    }

    private void show() {
        Printer now = printer;
        if (now == null) {
            columns.setValue(48);
            active.setValue(true);
            rooms.printers().drivers().stream().findFirst().ifPresent(driver::setValue);
            return;
        }
        name.setValue(now.name());
        rooms.printers().drivers().stream().filter(d -> d.id().equals(now.driver())).findFirst()
                .ifPresentOrElse(driver::setValue,
                        () -> form.notice().trouble(office.t("printers.driver-gone", now.driver())));
        address.setValue(now.address());
        columns.setValue(now.columns());
        roles.setValue(now.roles());
        active.setValue(now.active());
    }

    private void hint(@Nullable Driver chosen) {
        address.setHelperText(chosen == null ? "" : office.t("printers.address-example", chosen.addressExample()));
        address.setPlaceholder(chosen == null ? "" : chosen.addressExample());
    }

    private Optional<Printer> collect() {
        Driver chosen = driver.getValue();
        String driverId = chosen != null ? chosen.id() : printer == null ? null : printer.driver();
        name.setInvalid(name.isEmpty());
        driver.setInvalid(driverId == null);
        if (name.isEmpty() || driverId == null) {
            return Optional.empty();
        }
        PrinterId id = printer == null ? new PrinterId(rooms.ids().next()) : printer.id();
        return Optional.of(new Printer(id, name.getValue().strip(), driverId, address.getValue().strip(),
                columns.getValue() == null ? 48 : columns.getValue(), roles.getValue(), active.getValue()));
    }

    private void save() {
        collect().ifPresentOrElse(wanted -> {
            Printer[] result = new Printer[1];
            office.attempt(form.notice(), context -> result[0] = rooms.printers().save(context, wanted),
                    () -> saved.accept(result[0]));
        }, () -> form.lookAtFields(office.t("look-at-fields")));
    }

    private void test() {
        Printer now = printer;
        if (now != null) {
            office.attempt(form.notice(), context -> rooms.printers().test(context, now.id()),
                    () -> form.notice().good(office.t("printers.test-sent", now.name())));
        }
    }

    /** Receipts of single terminals do not wait: the shop's printer stands in. */
    private String sure(Printer now) {
        String tills = rooms.terminals().all().stream()
                .filter(one -> now.roles().contains(Printer.receiptsOf(one.id()))).map(Terminal::name)
                .collect(Collectors.joining(office.t("says.comma")));
        return tills.isEmpty() ? office.t("printers.delete-sure", now.name())
                : office.t("printers.delete-sure-tills", now.name(), tills);
    }

    private void remove() {
        Printer now = printer;
        if (now != null) {
            Fittings.confirm(office, office.t("delete"), sure(now), office.t("delete"),
                    () -> office.attempt(form.notice(),
                            context -> rooms.printers().remove(context, now.id()), removed));
        }
    }
}
