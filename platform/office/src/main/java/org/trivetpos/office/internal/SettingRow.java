package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Setting.Choice;
import org.trivetpos.store.Settings;

/** One setting with the field of its kind, what it changes, and what is wrong with what was typed. */
final class SettingRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Settings settings;
    private final transient Setting setting;
    private final Notice notice = new Notice();

    SettingRow(Office office, Settings settings, Setting setting) {
        this.office = office;
        this.settings = settings;
        this.setting = setting;
        String now = settings.value(setting);
        String label = office.t(setting.label());
        Div content = getContent();
        content.addClassNames("setting");
        if (setting.choices().isEmpty()) {
            content.add(field(label, now));
        } else {
            content.add(chosen(label, now));
        }
        String help = office.t(setting.help());
        if (!help.isBlank()) {
            Paragraph words = new Paragraph(help);
            words.addClassName("muted");
            content.add(words);
        }
        content.add(notice);
    }

    private Component chosen(String label, String now) {
        Select<Choice> field = new Select<>();
        field.setLabel(label);
        field.setItems(setting.choices());
        field.setItemLabelGenerator(choice -> office.t(choice.label()));
        setting.choices().stream().filter(choice -> choice.value().equals(now)).findFirst()
                .ifPresent(field::setValue);
        field.addValueChangeListener(changed -> save(changed.getValue().value()));
        return field;
    }

    private Component field(String label, String now) {
        return switch (setting.kind()) {
            case BOOLEAN -> {
                Checkbox box = new Checkbox(label, Boolean.parseBoolean(now));
                box.addValueChangeListener(changed -> save(String.valueOf(changed.getValue())));
                yield box;
            }
            case MONEY -> {
                AmountField field = new AmountField(office, label)
                        .showing(Money.ofMinor(office.currency(), Long.parseLong(now)));
                yield withSave(field,
                        () -> field.amount().map(amount -> String.valueOf(amount.getAmountMinorLong())));
            }
            case SECRET -> {
                PasswordField field = new PasswordField(label);
                field.setPlaceholder(now.isBlank() ? "" : "••••••");
                field.getElement().setAttribute("autocomplete", "new-password");
                yield withSave(field, () -> Optional.of(field.getValue()));
            }
            case INTEGER -> typed(label, now, "-?\\d{1,18}", office.t("bad-whole"));
            case TIME -> typed(label, now, null, office.t("bad-time"));
            case TEXT -> typed(label, now, ".{0,500}", office.t("bad-text"));
        };
    }

    private Component typed(String label, String now, @org.jspecify.annotations.Nullable String pattern,
            String trouble) {
        TextField field = new TextField(label);
        field.setValue(now);
        field.setErrorMessage(trouble);
        field.setManualValidation(true);
        return withSave(field, () -> {
            String text = field.getValue().strip();
            boolean fits = pattern == null ? isTime(text) : text.matches(pattern);
            field.setInvalid(!fits);
            return fits ? Optional.of(text) : Optional.empty();
        });
    }

    private static boolean isTime(String text) {
        try {
            LocalTime.parse(text);
            return true;
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }

    private Component withSave(Component field, Supplier<Optional<String>> value) {
        return Fittings.row(field, Fittings.plain(office.t("save"), VaadinIcon.CHECK,
                () -> value.get().ifPresent(this::save)));
    }

    private void save(String value) {
        office.attempt(notice, context -> settings.change(context, setting, value),
                () -> notice.good(office.t("saved")));
    }
}
