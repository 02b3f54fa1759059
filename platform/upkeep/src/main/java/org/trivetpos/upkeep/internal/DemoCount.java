package org.trivetpos.upkeep.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.settlement.PaymentReturned;
import org.trivetpos.settlement.PaymentTaken;

/** Goes through the journal once and counts what was done in the shop. */
final class DemoCount {

    private static final int PAGE = 2_000;

    private final Journal journal;
    private final Set<String> orders = new HashSet<>();
    private Money taken;
    private int sales;
    private int papers;
    private long entries;
    private String hash = "";

    DemoCount(Journal journal, CurrencyUnit currency) {
        this.journal = journal;
        this.taken = Money.zero(currency);
        for (List<SealedFact> page = journal.read(0, PAGE); !page.isEmpty(); page = journal.read(entries, PAGE)) {
            page.forEach(this::count);
        }
    }

    private void count(SealedFact fact) {
        entries = fact.number();
        hash = fact.hash();
        switch (fact.type()) {
            case "ordering.LinesPlaced" -> orders.add(fact.subject());
            case "settlement.CheckSettled" -> sales++;
            case "settlement.PaymentTaken" -> {
                PaymentTaken payment = journal.decode(fact, PaymentTaken.class);
                add(payment.received());
                add(payment.change().negated());
            }
            case "settlement.PaymentReturned" -> add(journal.decode(fact, PaymentReturned.class).amount().negated());
            case "printing.PaperPrinted" -> papers++;
            default -> {
                // counted as an entry alone
            }
        }
    }

    private void add(Money amount) {
        if (amount.getCurrencyUnit().equals(taken.getCurrencyUnit())) {
            taken = taken.plus(amount);
        }
    }

    int orders() {
        return orders.size();
    }

    int sales() {
        return sales;
    }

    Money taken() {
        return taken;
    }

    int papers() {
        return papers;
    }

    long entries() {
        return entries;
    }

    String hash() {
        return hash;
    }
}
