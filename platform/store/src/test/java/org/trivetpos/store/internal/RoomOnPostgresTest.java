package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Schedule;
import org.trivetpos.store.ScheduledJobs.Outcome;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;
import org.trivetpos.store.spi.ScheduledJob;
import org.trivetpos.testkit.TestStore;

class RoomOnPostgresTest {

    private static final Setting TOKEN = new Setting("sms.token", Setting.Kind.SECRET, LocalText.same(""),
            LocalText.same(""), "");

    @Test
    void theSameRoomStandsOnPostgres() throws IOException {
        try (TestStore store = TestStore.postgres()) {
            OpenShop open = new OpenShop(store);
            open.declare(TOKEN);
            open.settings.change(store.context(), TOKEN, "hush");
            open.settings.change(store.context(), TOKEN, "hush-hush");
            open.settings.keep("sms");
            open.settings.change(store.context(), TOKEN, "loud");
            open.settings.restore();
            Terminals.Paired till = open.terminals.pair(
                    Files.readString(store.data().resolve("first-pairing-code")).strip(), "收银台");
            OpenShop restarted = new OpenShop(store);
            assertThat(restarted.shops.current()).isEqualTo(open.shops.current());
            assertThat(restarted.settings.value(TOKEN)).isEqualTo("hush-hush");
            assertThat(restarted.terminals.byToken(till.token())).map(Terminal::name).contains("收银台");
        }
    }

    @Test
    void jobsAreRememberedOnPostgres() {
        OpenJobs open = new OpenJobs(TestStore.postgres());
        ScheduledJob days = open.job("acme.days", new Schedule.AfterBusinessDay());
        open.here(days);
        open.restart(days);
        open.at(24, "04:00");
        open.restart(days);
        assertThat(open.runs).containsExactly("acme.days 2026-11-23");
        assertThat(open.only().last().outcome()).isEqualTo(Outcome.DONE);
        open.close();
    }
}
