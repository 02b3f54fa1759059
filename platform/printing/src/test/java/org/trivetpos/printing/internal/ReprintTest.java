package org.trivetpos.printing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.ReprintOrdered;
import org.trivetpos.testkit.TestStore;

class ReprintTest {

    private TestStore store;
    private PrintShop shop;

    @BeforeEach
    void open() {
        store = TestStore.h2();
        shop = new PrintShop(store);
        shop.save(shop.printer("p1", "receipt"));
    }

    @AfterEach
    void close() {
        shop.close();
        store.close();
    }

    @Test
    void aReprintIsMarkedAndCountedAndOpensNoDrawer() {
        JobId job = shop.print("receipt", "A");
        shop.awaitState(job, State.DONE);
        JobId first = shop.printing.reprint(store.context(), job);
        JobId second = shop.printing.reprint(store.context(), first);
        shop.awaitState(first, State.DONE);
        shop.awaitState(second, State.DONE);
        assertThat(shop.driver.papers).hasSize(3);
        assertThat(shop.driver.papers.get(1)).contains("补打 1", "REPRINT 1", "A");
        assertThat(shop.driver.papers.get(2)).contains("补打 2", "REPRINT 2", "A").doesNotContain("REPRINT 1");
        assertThat(shop.driver.documents.get(2).blocks()).doesNotContain(new Document.DrawerPulse());
        assertThat(shop.job(second).reprint()).isEqualTo(2);
        store.sealAll();
        SealedFact ordered = store.journal().about("order-1").stream()
                .filter(fact -> fact.type().equals("printing.ReprintOrdered")).findFirst().orElseThrow();
        assertThat(ordered.actor()).isEqualTo("staff-1");
        assertThat(store.journal().decode(ordered, ReprintOrdered.class).copy()).isEqualTo(first);
    }

    @Test
    void aCopyComesOutWhereTheGuestStandsNow() {
        shop.save(shop.printer("p2", "receipt:till-2"));
        JobId job = shop.print("receipt", "A");
        shop.awaitState(job, State.DONE);
        shop.awaitState(shop.printing.reprint(store.context(), job, "receipt:till-2"), State.DONE);
        assertThat(shop.driver.papers.getLast()).startsWith("p2:").contains("补打 1", "A");
    }

    @Test
    void aReprintAskedForTwiceByOneTapIsOneReprint() {
        JobId job = shop.print("receipt", "A");
        shop.awaitState(job, State.DONE);
        var tap = store.context();
        JobId copy = shop.printing.reprint(tap, job);
        assertThat(shop.printing.reprint(tap, job)).isEqualTo(copy);
        shop.awaitState(copy, State.DONE);
        assertThat(shop.driver.papers).hasSize(2);
    }

    @Test
    void whoMayNotReprintIsRefused() {
        JobId job = shop.print("receipt", "A");
        shop.forbidden.add("printing.reprint");
        assertThatThrownBy(() -> shop.printing.reprint(store.context(), job)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> shop.printing.retry(store.context(), job)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> shop.printing.dismiss(store.context(), job)).isInstanceOf(RefusedException.class);
        shop.awaitState(job, State.DONE);
        assertThat(shop.printing.recent(10)).hasSize(1);
    }
}
