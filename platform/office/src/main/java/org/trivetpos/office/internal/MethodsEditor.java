package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.Method.Charge;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.menu.MethodGroupId;
import org.trivetpos.menu.MethodId;

/** The method groups of a dish: how many may be chosen, what each costs, and which are chosen by themselves. */
final class MethodsEditor extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Ids ids;
    private final Div list = new Div();
    private final transient List<Group> groups = new ArrayList<>();

    MethodsEditor(Office office, Ids ids, List<MethodGroup> known) {
        this.office = office;
        this.ids = ids;
        known.forEach(this::add);
        getContent().add(list, Fittings.plain(office.t("methods.add-group"), VaadinIcon.PLUS,
                () -> add(new MethodGroup(new MethodGroupId(ids.next()), LocalText.same(""), 0, 1, List.of()))));
        getContent().addClassName("column");
    }

    private void add(MethodGroup group) {
        Group part = new Group(group);
        groups.add(part);
        list.add(part);
    }

    /** The groups as typed, or empty if a field needs a look; the field says so. */
    Optional<List<MethodGroup>> collect() {
        List<Optional<MethodGroup>> typed = groups.stream().map(Group::collect).toList();
        return typed.stream().allMatch(Optional::isPresent)
                ? Optional.of(typed.stream().map(Optional::orElseThrow).toList()) : Optional.empty();
    }

    private final class Group extends Div {

        private static final long serialVersionUID = 1L;

        private final transient MethodGroup group;
        private final NameFields name;
        private final IntegerField minimum = new IntegerField(office.t("methods.minimum"));
        private final IntegerField maximum = new IntegerField(office.t("methods.maximum"));
        private final Div methods = new Div();
        private final transient List<Row> rows = new ArrayList<>();

        Group(MethodGroup group) {
            this.group = group;
            name = new NameFields(office, office.t("methods.group"), group.name());
            minimum.setValue(group.minimum());
            maximum.setValue(group.maximum());
            for (IntegerField number : List.of(minimum, maximum)) {
                number.setMin(0);
                number.setMax(99);
                number.addClassName("short");
                number.setErrorMessage(office.t("methods.bad-limits"));
            }
            group.methods().forEach(this::addMethod);
            if (rows.isEmpty()) {
                addNew();
            }
            add(name, Fittings.row(minimum, maximum,
                    Fittings.icon(office.t("methods.delete-group"), VaadinIcon.TRASH, this::remove)), methods,
                    Fittings.plain(office.t("methods.add"), VaadinIcon.PLUS, this::addNew));
            addClassNames("card", "column");
        }

        private void addNew() {
            addMethod(new Method(new MethodId(ids.next()), LocalText.same(""), Money.zero(office.currency()),
                    Charge.PER_PORTION, false));
        }

        private void addMethod(Method method) {
            Row row = new Row(method, rows, office);
            rows.add(row);
            methods.add(row);
        }

        private void remove() {
            groups.remove(this);
            removeFromParent();
        }

        Optional<MethodGroup> collect() {
            boolean named = name.filled(office.t("name-needed"));
            List<Optional<Method>> typed = rows.stream().map(Row::collect).toList();
            Integer least = minimum.getValue();
            Integer most = maximum.getValue();
            boolean limits = least != null && most != null && least >= 0 && most >= least && most > 0
                    && least <= rows.size();
            minimum.setInvalid(!limits);
            if (!named || !limits || typed.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            return Optional.of(new MethodGroup(group.id(), name.value(), least, most,
                    typed.stream().map(Optional::orElseThrow).toList()));
        }
    }

    private static final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final transient Office office;
        private final transient Method method;
        private final NameFields name;
        private final AmountField surcharge;
        private final Select<Charge> charge = new Select<>();
        private final Checkbox preset = new Checkbox();

        Row(Method method, List<Row> siblings, Office office) {
            this.office = office;
            this.method = method;
            name = new NameFields(office, office.t("method"), method.name());
            surcharge = new AmountField(office, office.t("method.surcharge")).showing(method.surcharge());
            charge.setLabel(office.t("method.charge"));
            charge.setItems(Charge.values());
            charge.setItemLabelGenerator(c -> office.t("charge." + c.name().toLowerCase(Locale.ROOT)));
            charge.setValue(method.charge());
            preset.setLabel(office.t("method.preset"));
            preset.setValue(method.preset());
            add(name, Fittings.row(surcharge, charge, preset,
                    Fittings.icon(office.t("delete"), VaadinIcon.TRASH, () -> {
                        siblings.remove(this);
                        removeFromParent();
                    })));
            addClassNames("inner", "column");
        }

        Optional<Method> collect() {
            boolean named = name.filled(office.t("name-needed"));
            Optional<Money> extra = surcharge.amount();
            return !named || extra.isEmpty() ? Optional.empty() : Optional.of(
                    new Method(method.id(), name.value(), extra.get(), charge.getValue(), preset.getValue()));
        }
    }
}
