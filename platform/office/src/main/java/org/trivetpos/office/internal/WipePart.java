package org.trivetpos.office.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.upkeep.DemoData;
import org.trivetpos.upkeep.DemoData.Kept;
import org.trivetpos.upkeep.DemoData.Sight;
import org.trivetpos.upkeep.ShopCopies;

/** From the demo to the first real day: what would go, a backup of it, and after the name and the PIN it is gone. */
final class WipePart {

    private static final Logger LOG = LoggerFactory.getLogger(WipePart.class);

    private final Office office;
    private final DemoData demo;
    private final ShopCopies copies;
    private final Workbench bench;
    private final Runnable kept;

    /** @param kept called when there is another backup */
    WipePart(Office office, DemoData demo, ShopCopies copies, Workbench bench, Runnable kept) {
        this.office = office;
        this.demo = demo;
        this.copies = copies;
        this.bench = bench;
        this.kept = kept;
    }

    /** Offered to whoever may do it, in a shop that was begun as a demo. */
    Div card() {
        Div head = new Div(new H3(office.t("wipe.title")));
        head.addClassName("trouble-head");
        Div card = new Div(head, new Paragraph(office.t("wipe.words")), Fittings.row(Fittings.named(
                Fittings.plain(office.t("wipe.see"), VaadinIcon.ERASER, this::see), "wipe-see")));
        card.addClassNames("card", "column");
        return Fittings.named(card, "wipe-demo");
    }

    private void see() {
        SideForm form = open();
        form.fields(new Paragraph(office.t("wipe.counting")));
        off(form, context -> demo.look(), this::show);
    }

    private SideForm open() {
        SideForm form = new SideForm();
        bench.side(office.t("wipe.title"), form);
        return form;
    }

    private void show(Sight sight) {
        SideForm form = open();
        form.fields(new H3(office.t("wipe.goes")), list(
                office.t("wipe.dishes", sight.dishes()), office.t("wipe.people", sight.people()),
                office.t("wipe.terminals", sight.terminals()), office.t("wipe.orders", sight.orders()),
                office.t("wipe.sales", sight.sales(), office.money(sight.taken())),
                office.t("wipe.papers", sight.papers()), office.t("wipe.entries", sight.entries()),
                office.t("wipe.rest")));
        if (sight.sales() > 0) {
            Notice real = Fittings.named(new Notice(), "wipe-took-money");
            real.trouble(office.t("wipe.took-money", sight.sales(), office.money(sight.taken())));
            form.fields(real);
        }
        form.fields(new H3(office.t("wipe.stays")), list(office.t("wipe.stays-program"),
                office.t("wipe.stays-backups"), office.t("wipe.stays-network")),
                new Paragraph(office.t("wipe.first-backup")));
        form.buttons(Fittings.named(Fittings.primary(office.t("wipe.keep"), VaadinIcon.DOWNLOAD_ALT, () -> keep(form)),
                "wipe-keep"));
    }

    private static UnorderedList list(String... lines) {
        UnorderedList list = new UnorderedList();
        for (String line : lines) {
            list.add(new ListItem(line));
        }
        return list;
    }

    private void keep(SideForm form) {
        form.notice().hint(office.t("wipe.keeping"));
        off(form, demo::keep, this::confirm);
    }

    private void confirm(Kept made) {
        kept.run();
        SideForm form = open();
        Paragraph file = Fittings.named(new Paragraph(made.copy().file().toString()), "wipe-copy");
        file.addClassName("hash");
        LocalText shop = office.shops().current().name();
        TextField name = Fittings.named(new TextField(office.t("wipe.type-name", office.t(shop))), "wipe-name");
        name.setErrorMessage(office.t("wipe.name-differs", office.t(shop)));
        PasswordField pin = Fittings.named(new PasswordField(office.t("wipe.pin")), "wipe-pin");
        pin.setRevealButtonVisible(false);
        pin.setAllowedCharPattern("[0-9]");
        pin.getElement().setAttribute("inputmode", "numeric");
        pin.getElement().setAttribute("autocomplete", "off");
        form.fields(new Paragraph(office.t("wipe.kept", made.sight().entries())), file);
        if (!copies.keyIsKept()) {
            Notice key = Fittings.named(new Notice(), "wipe-key-missing");
            key.hint(office.t("wipe.key-missing"));
            form.fields(key);
        }
        form.fields(new Paragraph(office.t("wipe.then", demo.firstCode().toString())), name, pin);
        form.buttons(Fittings.named(Fittings.risky(office.t("wipe.now"), VaadinIcon.ERASER, () -> {
            name.setInvalid(List.of(shop.zh(), shop.en()).stream()
                    .noneMatch(name.getValue().strip()::equalsIgnoreCase));
            if (!name.isInvalid()) {
                wipe(form, made, pin.getValue());
                pin.clear();
            }
        }), "wipe-now"));
        name.focus();
    }

    private void wipe(SideForm form, Kept made, String pin) {
        form.notice().hint(office.t("wipe.wiping"));
        off(form, context -> {
            demo.wipe(context, made, pin);
            return made;
        }, done -> form.notice().good(office.t("wipe.done")));
    }

    private <T> void off(SideForm form, Function<CommandContext, T> work, Consumer<T> done) {
        CommandContext context = office.workplace().newRequest();
        office.workplace().<Runnable>background(() -> {
            try {
                T result = work.apply(context);
                return () -> done.accept(result);
            } catch (RefusedException refused) {
                return () -> form.notice().trouble(office.words(refused.refusal()));
            } catch (RuntimeException failure) {
                LOG.error("the demo data could not be counted, kept or wiped", failure);
                return () -> form.notice().trouble(office.words(Refusal.of("office.wipe.failed")));
            }
        }, Runnable::run);
    }
}
