package org.trivetpos.office.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one can look for in the journal: a group of facts, or one of them. */
final class FactKinds {

    /** Groups in the order in which a manager looks for them. */
    static final List<Map.Entry<String, List<String>>> GROUPS = List.of(
            Map.entry("sales", List.of("settlement.CheckSettled", "settlement.PaymentTaken", "ordering.OrderClosed")),
            Map.entry("refunds", List.of("settlement.CheckRefunded", "settlement.PaymentReturned",
                    "settlement.CheckReopened", "ordering.OrderReopened", "ordering.LinesReturned",
                    "kitchen.KitchenLinesVoided")),
            Map.entry("voids", List.of("ordering.LineVoided")),
            Map.entry("reductions", List.of("ordering.DiscountGiven", "ordering.CompGiven", "ordering.PriceTyped")),
            Map.entry("deleted", List.of("ordering.DraftDeleted")),
            Map.entry("orders", List.of("ordering.LinesPlaced", "kitchen.KitchenTicketOpened",
                    "ordering.OrderPractised", "ordering.TrainingSet")),
            Map.entry("shifts", List.of("till.ShiftOpened", "till.ShiftClosed", "till.DrawerOpened", "till.CashMoved",
                    "till.DayReported", "store.DayClosed")),
            Map.entry("papers", List.of("printing.PaperPrinted", "printing.PrintFailed", "printing.ReprintOrdered",
                    "printing.PrintJobDismissed")),
            Map.entry("people", List.of("identity.LoggedIn", "identity.LoggedOut", "identity.LoginRefused",
                    "identity.ApprovalGiven", "identity.PinChanged", "identity.StaffHired", "identity.StaffChanged",
                    "identity.RoleSaved")),
            Map.entry("menu", List.of("menu.MenuItemSaved", "menu.MenuItemsSaved", "menu.CategorySaved",
                    "menu.CategoryDeleted", "menu.PriceLevelSaved", "menu.PriceLevelDeleted", "menu.MarketPriceSet",
                    "menu.SoldOutChanged", "menu.PictureChanged")),
            Map.entry("setup", List.of("store.SettingChanged", "store.ShopChanged", "store.TerminalPaired",
                    "store.TerminalRenamed", "store.TerminalModeChosen",
                    "printing.TerminalPrinterChosen", "store.TerminalUnpaired", "store.PairingCodeMade",
                    "store.PairingRefused", "store.JobRunByHand", "printing.PrinterSaved", "printing.PrinterRemoved",
                    "reporting.ExportMade", "upkeep.RecoveryKeyShown", "journal.StoreRestored", "journal.DemoWiped",
                    "journal.FactSkipped", "store.NetworkOpened", "store.NetworkClosed",
                    "store.CallRefused")),
            Map.entry("plugins", List.of("plugins.PluginInstalled", "plugins.PluginUpdated",
                    "plugins.PluginRolledBack", "plugins.PluginRemoved", "plugins.PluginSwitched",
                    "plugins.PluginChangeUndone", "plugins.PluginQuarantined", "plugins.PluginDataPurged",
                    "plugins.SignerTrusted", "plugins.SignerRevoked", "plugins.ShopKindChosen")));

    /**
     * One choice.
     *
     * @param label what a person reads
     * @param types that it stands for
     */
    record Kind(String label, Set<String> types) { }

    private FactKinds() { }

    /** Every type that the program itself writes. */
    static Set<String> types() {
        Set<String> all = new LinkedHashSet<>();
        GROUPS.forEach(group -> all.addAll(group.getValue()));
        return all;
    }

    /** Groups first, then each type by itself. */
    static List<Kind> choices(Office office, FactWords words) {
        List<Kind> choices = new ArrayList<>();
        GROUPS.forEach(group -> choices.add(new Kind(office.known("office.journal.group." + group.getKey(),
                group.getKey()), Set.copyOf(group.getValue()))));
        types().forEach(type -> choices.add(new Kind(words.kind(type), Set.of(type))));
        return choices;
    }
}
