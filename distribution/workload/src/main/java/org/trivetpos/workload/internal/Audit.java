package org.trivetpos.workload.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.Verification;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;

/** Looks whether every acknowledged sale is there, whole, and nothing is there by halves. */
@Component(service = Audit.class)
public final class Audit {

    private static final List<String> WHOLE = List.of("ordering.LinesPlaced", "settlement.PaymentTaken",
            "settlement.CheckSettled", "ordering.OrderClosed");
    private static final int WORDS = 5;
    private static final int PAGE = 2_000;

    private final Floor floor;

    @Activate
    public Audit(@Reference Floor floor) {
        this.floor = floor;
    }

    /** What is wrong, one line each; empty if everything holds. */
    public List<String> check(Path acknowledged) throws IOException {
        List<String> wrong = new ArrayList<>();
        if (!(floor.journal.verify() instanceof Verification.Intact)) {
            wrong.add("journal: " + floor.journal.verify());
        }
        Map<String, List<String>> lives = lives();
        for (String line : Files.exists(acknowledged) ? Files.readAllLines(acknowledged) : List.<String>of()) {
            String[] words = line.split(" ");
            if (words.length >= WORDS) {
                lookUp(words, lives, wrong);
            }
        }
        lives.forEach((order, types) -> {
            if (!types.stream().filter(WHOLE::contains).sorted().toList().equals(WHOLE.stream().sorted().toList())) {
                wrong.add("half a sale in the journal: " + order + " " + types);
            }
        });
        return wrong;
    }

    /** The number on each receipt that the journal knows of, for comparing with the paper. */
    public List<String> receipts() {
        Set<CheckId> checks = new LinkedHashSet<>();
        eachFact(fact -> {
            if (fact.type().equals("settlement.CheckSettled")) {
                floor.settlement.ofOrder(new OrderId(fact.subject())).map(Check::id).ifPresent(checks::add);
            }
        });
        return checks.stream().map(id -> floor.settlement.find(id).orElseThrow())
                .map(c -> c.businessDay().toString().replace("-", "") + "-" + "%04d".formatted(c.receiptNumber()))
                .toList();
    }

    private void lookUp(String[] words, Map<String, List<String>> lives, List<String> wrong) {
        Check check = floor.settlement.find(new CheckId(words[0])).orElse(null);
        Order order = floor.ordering.find(new OrderId(words[1])).orElse(null);
        if (check == null || order == null) {
            wrong.add("acknowledged, but lost: " + String.join(" ", words));
            return;
        }
        long paid = check.payments().stream().mapToLong(p -> p.received().getAmountMinorLong()).sum()
                - check.change().getAmountMinorLong();
        if (order.status() != Order.Status.CLOSED || check.due().getAmountMinorLong() != Long.parseLong(words[3])
                || paid != Long.parseLong(words[3]) || check.receiptNumber() != Integer.parseInt(words[2])) {
            wrong.add("acknowledged, but different: " + String.join(" ", words) + " " + check);
        }
        if (!lives.containsKey(words[1])) {
            wrong.add("acknowledged, but not in the journal: " + words[1]);
        }
        if (floor.printing.byKey("receipt:" + words[0]).isEmpty()) {
            wrong.add("acknowledged, but without a receipt's job: " + words[0]);
        }
    }

    private Map<String, List<String>> lives() {
        Map<String, List<String>> lives = new HashMap<>();
        eachFact(fact -> {
            if (WHOLE.contains(fact.type())) {
                String order = fact.type().equals("settlement.PaymentTaken") ? orderOf(fact) : fact.subject();
                lives.computeIfAbsent(order, key -> new ArrayList<>()).add(fact.type());
            }
        });
        return lives;
    }

    private void eachFact(Consumer<SealedFact> look) {
        long after = 0;
        List<SealedFact> page = floor.journal.read(after, PAGE);
        while (!page.isEmpty()) {
            page.forEach(look);
            after = page.getLast().number();
            page = floor.journal.read(after, PAGE);
        }
    }

    /** Payments may be filed under their check; the check names its order. */
    private String orderOf(SealedFact payment) {
        return floor.settlement.find(new CheckId(payment.subject())).map(c -> c.order().value())
                .orElse(payment.subject());
    }
}
