package org.trivetpos.kitchen.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.kitchen.Kitchen;
import org.trivetpos.kitchen.KitchenLinesVoided;
import org.trivetpos.kitchen.KitchenTicket;
import org.trivetpos.kitchen.KitchenTicketOpened;
import org.trivetpos.kitchen.TicketId;
import org.trivetpos.ordering.LineVoided;
import org.trivetpos.ordering.LinesPlaced;
import org.trivetpos.ordering.LinesReturned;

/**
 * Opens a ticket for each placing that wants one, and tells the station of dishes that came back. Whatever was placed
 * while the kitchen was not there is made up for, but not what is half a day old: its guests are gone.
 */
@Component(service = FactReader.class)
public final class TicketOpener implements FactReader {

    private static final Logger LOG = LoggerFactory.getLogger(TicketOpener.class);
    private static final String PLACED = "ordering.LinesPlaced";
    private static final String RETURNED = "ordering.LinesReturned";
    private static final String VOIDED = "ordering.LineVoided";
    private static final Duration TOO_LATE = Duration.ofHours(12);

    private final Journal journal;
    private final TicketTable tickets;
    private final Clock clock;

    @Activate
    public TicketOpener(@Reference Journal journal, @Reference TicketTable tickets, @Reference Clock clock) {
        this.journal = journal;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "kitchen.tickets";
    }

    @Override
    public Set<String> types() {
        return Set.of(PLACED, RETURNED, VOIDED);
    }

    @Override
    public void read(SealedFact fact) {
        if (fact.at().isBefore(clock.instant().minus(TOO_LATE))) {
            LOG.debug("no ticket for fact {}: it is of {}", fact.number(), fact.at());
            return;
        }
        switch (fact.type()) {
            case RETURNED -> notWanted(fact, journal.decode(fact, LinesReturned.class));
            case VOIDED -> notWanted(fact, asReturned(journal.decode(fact, LineVoided.class)));
            default -> placed(fact);
        }
    }

    private void placed(SealedFact fact) {
        LinesPlaced placed = journal.decode(fact, LinesPlaced.class);
        if (!placed.kitchenSlips() || placed.lines().isEmpty() || tickets.has(fact.number(), Kitchen.MAIN)) {
            return;
        }
        TicketId id = ticketId(placed.order().value(), fact.number(), Kitchen.MAIN);
        KitchenTicket ticket = new KitchenTicket(id, Kitchen.MAIN, placed.order(), placed.number(),
                placed.lines().size(), fact.at().truncatedTo(ChronoUnit.MICROS));
        tickets.insert(fact.number(), placed.businessDay(), ticket);
        journal.append(null, placed.order().value(), new KitchenTicketOpened(id, Kitchen.MAIN, placed.order(),
                placed.number(), placed.mode(), placed.serving(), placed.businessDay(), fact.at(),
                placed.staffName(), placed.note(), placed.lines()));
    }

    /** Whether the guest has paid for it is all the same to a cook. */
    private static LinesReturned asReturned(LineVoided voided) {
        return new LinesReturned(voided.order(), voided.number(), voided.mode(), voided.serving(),
                voided.businessDay(), voided.staffName(), voided.reason(),
                List.of(new LinesReturned.Returned(voided.line(), voided.quantity())), voided.backToStock());
    }

    /** What was cooked half a day ago, or never, is no news for a cook. */
    private void notWanted(SealedFact fact, LinesReturned returned) {
        if (returned.lines().isEmpty() || !tickets.hasOf(returned.order(), fact.at().minus(TOO_LATE))) {
            return;
        }
        journal.append(null, returned.order().value(), new KitchenLinesVoided(
                ticketId(returned.order().value(), fact.number(), Kitchen.MAIN), Kitchen.MAIN, returned.order(),
                returned.number(), returned.mode(), returned.serving(), returned.businessDay(), fact.at(),
                returned.staffName(), returned.reason(), returned.lines()));
    }

    /** The same fact gives the same ticket, however often it is read; no other shop's fact gives it. */
    static TicketId ticketId(String order, long factNumber, String station) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((order + '/' + factNumber + '/' + station).getBytes(StandardCharsets.UTF_8));
            return new TicketId("kt-" + HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
