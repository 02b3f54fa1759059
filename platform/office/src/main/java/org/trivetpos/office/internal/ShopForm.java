package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.trivetpos.store.Shop;

/** The shop: its name on every paper, money, tax, language and clock. */
final class ShopForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final Notice notice = new Notice();
    private final NameFields name;
    private final NameFields address;
    private final ComboBox<CurrencyUnit> currency = new ComboBox<>();
    private final RadioButtonGroup<Boolean> taxIncluded = new RadioButtonGroup<>();
    private final TextField taxRate = new TextField();
    private final Select<Locale> language = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>();

    ShopForm(Office office) {
        this.office = office;
        Shop now = office.shops().current();
        name = new NameFields(office, office.t("shop.name"), now.name());
        address = new NameFields(office, office.t("shop.address"), now.address());
        currency.setLabel(office.t("shop.currency"));
        currency.setItems(CurrencyUnit.registeredCurrencies().stream()
                .sorted(Comparator.comparing(CurrencyUnit::getCode)).toList());
        currency.setItemLabelGenerator(CurrencyUnit::getCode);
        currency.setValue(now.currency());
        taxIncluded.setLabel(office.t("shop.tax"));
        taxIncluded.setItems(true, false);
        taxIncluded.setItemLabelGenerator(in -> office.t(in ? "shop.tax-included" : "shop.tax-on-top"));
        taxIncluded.setValue(now.taxIncluded());
        taxRate.setLabel(office.t("shop.tax-rate"));
        taxRate.setSuffixComponent(new com.vaadin.flow.component.html.Span("%"));
        taxRate.setValue(Amounts.percent(now.taxPercent()));
        taxRate.setErrorMessage(office.t("bad-percent"));
        taxRate.setManualValidation(true);
        taxRate.addClassName("short");
        language.setLabel(office.t("shop.language"));
        language.setItems(Locale.CHINESE, Locale.ENGLISH);
        language.setItemLabelGenerator(l -> office.t("language." + l.getLanguage()));
        language.setValue(now.language().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
        zone.setLabel(office.t("shop.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(now.zone().getId());
        getContent().add(new H3(office.t("shop.title")), name, address, Fittings.row(language, zone),
                Fittings.row(currency, taxRate), taxIncluded, notice,
                Fittings.primary(office.t("shop.save"), VaadinIcon.CHECK, this::save));
        getContent().addClassNames("card", "column");
    }

    private void save() {
        Optional<Integer> rate = Amounts.percentHundredths(taxRate.getValue());
        taxRate.setInvalid(rate.isEmpty());
        boolean named = name.filled(office.t("name-needed"));
        boolean chosen = currency.getValue() != null && zone.getValue() != null;
        if (rate.isEmpty() || !named || !chosen) {
            notice.trouble(office.t("look-at-fields"));
            return;
        }
        Shop now = office.shops().current();
        Locale papers = now.language().getLanguage().equals(language.getValue().getLanguage()) ? now.language()
                : language.getValue();
        Shop wanted = new Shop(now.id(), name.value(), address.value(), currency.getValue(), taxIncluded.getValue(),
                rate.get(), papers, ZoneId.of(zone.getValue()));
        office.attempt(notice, context -> office.shops().change(context, wanted),
                () -> notice.good(office.t("saved")));
    }
}
