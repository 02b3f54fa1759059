package org.trivetpos.demo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.FreshStart;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuAdministration;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.Printers;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;

/**
 * Furnishes an empty shop, once. The manager is hired first, because everything else is done in her name; the rest is
 * one transaction under one request id, so that a start that is cut short begins again and a shop that was furnished,
 * or has work of its own in it, is left alone.
 */
final class Furnishing {

    private static final Logger LOG = LoggerFactory.getLogger(Furnishing.class);
    private static final RequestId ONCE = new RequestId("demo-shop-1");
    private static final TerminalId HERE = new TerminalId("demo");

    private final Commands commands;
    private final Shops shops;
    private final StaffDirectory staff;
    private final Menu menu;
    private final MenuAdministration administration;
    private final Printers printers;
    private final Ids ids;
    private final FreshStart start;
    private final DemoSign sign;
    private final BooleanSupplier stopping;
    private final JsonNode file = DemoFile.read("shop.json");

    /**
     * @param start    tells whether somebody wiped the demo to open for real
     * @param stopping true as soon as the shop is to end: then nothing more is begun and nothing half is kept
     */
    Furnishing(Commands commands, Shops shops, StaffDirectory staff, Menu menu, MenuAdministration administration,
            Printers printers, Ids ids, FreshStart start, DemoSign sign, BooleanSupplier stopping) {
        this.commands = commands;
        this.shops = shops;
        this.staff = staff;
        this.menu = menu;
        this.administration = administration;
        this.printers = printers;
        this.ids = ids;
        this.start = start;
        this.sign = sign;
        this.stopping = stopping;
    }

    /**
     * True when there is nothing left to do; false while a printer's driver is missing.
     *
     * @throws CancellationException if the shop is to end
     */
    boolean attempt() {
        if (start.begunWith().isPresent()) {
            sign.takeDown();
            return true;
        }
        if (!isEmpty()) {
            return true;
        }
        if (!canPrint()) {
            return false;
        }
        furnish();
        return true;
    }

    private boolean isEmpty() {
        if (!menu.all().isEmpty()) {
            return false; // at every start but the first: nothing else is asked then
        }
        List<Staff> people = staff.all(true);
        String manager = DemoFile.text(file.required("manager"), "name");
        return people.isEmpty() || people.size() == 1 && people.getFirst().name().equals(manager);
    }

    private boolean canPrint() {
        Set<String> known = printers.drivers().stream().map(Printers.Driver::id).collect(Collectors.toSet());
        return known.containsAll(DemoFile.each(file.required("printers"), p -> DemoFile.text(p, "driver")));
    }

    private void furnish() {
        sign.putUp();
        JsonNode manager = file.required("manager");
        StaffId actor = staff.all(true).stream().findFirst().orElseGet(() ->
                staff.hireFirst(DemoFile.text(manager, "name"), DemoFile.text(manager, "pin"))).id();
        CommandContext context = CommandContext.of(actor, HERE, ONCE);
        String done = commands.once(context, "demo.furnish", String.class, () -> {
            Shop shop = shops.current();
            shops.change(context, new Shop(shop.id(), DemoFile.name(file), DemoFile.pair(file.required("address")),
                    shop.currency(), shop.taxIncluded(), shop.taxPercent(), shop.language(), shop.zone()));
            for (JsonNode person : file.required("staff")) {
                goOn();
                staff.hire(context, DemoFile.text(person, "name"), new RoleId(DemoFile.text(person, "role")), null,
                        DemoFile.text(person, "pin"));
            }
            file.required("printers").forEach(printer -> printers.save(context, printer(printer)));
            return writeMenu(context);
        });
        LOG.info("The shop was empty and is now the demo shop: {}.", done);
    }

    private void goOn() {
        if (stopping.getAsBoolean()) {
            throw new CancellationException("the shop stops");
        }
    }

    private String writeMenu(CommandContext context) {
        DemoMenu demo = DemoMenu.read(ids, shops.current().currency());
        for (Category category : demo.categories()) {
            administration.save(context, category);
        }
        for (MenuItem item : demo.items()) {
            goOn();
            administration.save(context, item);
        }
        return demo.items().size() + " dishes in " + demo.categories().size() + " categories";
    }

    private Printer printer(JsonNode node) {
        return new Printer(new PrinterId(ids.next()), DemoFile.text(node, "name"), DemoFile.text(node, "driver"),
                DemoFile.text(node, "address"), node.required("columns").asInt(),
                Set.copyOf(DemoFile.each(node.required("roles"), JsonNode::asText)), true);
    }
}
