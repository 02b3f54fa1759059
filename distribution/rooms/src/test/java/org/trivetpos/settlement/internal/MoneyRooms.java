package org.trivetpos.settlement.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.pricing.Pricing;
import org.trivetpos.settlement.Refunds;
import org.trivetpos.settlement.Settlement;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.SettlementParticipant;
import org.trivetpos.settlement.spi.Tender;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Settings;
import org.trivetpos.testkit.TestStore;

/** Settlement and refunds as they stand in a shop, with cash and card, for the rooms around them. */
public record MoneyRooms(Settlement settlement, Refunds refunds) {

    /** On that store; {@code till} takes part. */
    public static MoneyRooms on(TestStore store, GateHouse guard, Ordering ordering, Pricing pricing,
            Permissions permissions, StaffDirectory staff, BusinessDays days, Settings settings,
            SettlementParticipant till) {
        Clock clock = store.clock();
        store.unit("settlement", SettlementDesk.class);
        Participation participation = new Participation(guard, Set.of());
        participation.participants = List.of(till);
        SettlementDesk desk = new SettlementDesk(store.transactions(), store.commands(), store.journal(), ordering,
                permissions, staff, new SettlementDesk.BusinessMoment(days, clock), store.ids(), participation, guard);
        desk.tenders = List.of(new Plain("cash", true), new Plain("card", false));
        return new MoneyRooms(desk, new RefundDesk(store.transactions(), store.commands(), store.journal(), ordering,
                pricing, permissions, staff, new SettlementDesk.BusinessMoment(days, clock), store.ids(),
                participation, settings));
    }

    /** Cash gives change and lies in the drawer; a card does neither. */
    private record Plain(String key, boolean cash) implements Tender {

        @Override
        public TenderId id() {
            return new TenderId(key);
        }

        @Override
        public LocalText name() {
            return LocalText.same(key);
        }

        @Override
        public String icon() {
            return "vaadin:money";
        }

        @Override
        public boolean givesChange() {
            return cash;
        }

        @Override
        public boolean opensDrawer() {
            return cash;
        }

        @Override
        public boolean counted() {
            return cash;
        }

        @Override
        public List<Money> quickAmounts(Money due) {
            return List.of(due);
        }
    }
}
