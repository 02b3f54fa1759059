package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;
import org.trivetpos.testkit.TestStore;

class TerminalBookTest {

    private final TestStore store = TestStore.h2();
    private final OpenShop open = new OpenShop(store);
    private final Path file = store.data().resolve("first-pairing-code");

    @AfterEach
    void close() {
        store.close();
    }

    private String firstCode() throws IOException {
        return Files.readString(file).strip();
    }

    private Terminals.Paired firstTill() throws IOException {
        return open.terminals.pair(firstCode(), "Till 1");
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(call)
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo(code));
    }

    private String tokenHashes() throws SQLException {
        try (Connection connection = store.rawDataSource().getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select token_hash, unpaired_at from store.terminal order by id")) {
            StringBuilder found = new StringBuilder();
            while (row.next()) {
                found.append(row.getString(1)).append(row.getString(2) == null ? " paired " : " unpaired ");
            }
            return found.toString();
        }
    }

    @Test
    void theFirstCodeLiesInAFileForTheOwnerUntilTheFirstTillIsPaired() throws IOException {
        assertThat(firstCode()).matches("[0-9]{6}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        Terminals.Paired till = firstTill();
        assertThat(till.terminal().name()).isEqualTo("Till 1");
        assertThat(file).doesNotExist();
        new OpenShop(store);
        assertThat(file).doesNotExist();
        assertThat(open.facts(till.terminal().id().value())).singleElement().asString()
                .startsWith("store.TerminalPaired").contains("\"first\":true").doesNotContain(till.token());
    }

    @Test
    void aTillStartsWithTheModeThatWasChosenForIt() throws IOException {
        TerminalId till = firstTill().terminal().id();
        assertThat(open.terminals.find(till).orElseThrow().mode()).isNull();
        LocalText counter = new LocalText("柜台", "Counter");
        open.terminals.startWith(store.context(), till, "counter", counter);
        open.terminals.startWith(store.context(), till, "counter", counter);
        assertThat(open.terminals.find(till).orElseThrow().mode()).isEqualTo("counter");
        assertThat(new OpenShop(store).terminals.find(till).orElseThrow().mode()).as("after a restart")
                .isEqualTo("counter");
        open.terminals.startWith(store.context(), till, null, null);
        assertThat(open.terminals.find(till).orElseThrow().mode()).isNull();
        assertThat(open.facts(till.value())).filteredOn(fact -> fact.startsWith("store.TerminalModeChosen"))
                .hasSize(2).first().asString().contains("柜台");
        open.allowed.clear();
        assertRefused(() -> open.terminals.startWith(store.context(), till, "counter", counter),
                "test.not-allowed");
    }

    @Test
    void aRestartMakesANewFirstCode() throws IOException {
        String before = firstCode();
        OpenShop restarted = new OpenShop(store);
        assertThat(firstCode()).isNotEqualTo(before);
        assertRefused(() -> restarted.terminals.pair(before, "Till"), "store.pairing-code-wrong");
        assertThat(restarted.terminals.pair(firstCode(), "Till").terminal().name()).isEqualTo("Till");
    }

    @Test
    void aTokenOpensItsTerminalAlsoAfterARestartAndIsKeptAsAHash() throws IOException, SQLException {
        Terminals.Paired till = firstTill();
        assertThat(till.token()).hasSize(43);
        assertThat(open.terminals.byToken(till.token())).map(Terminal::id).contains(till.terminal().id());
        assertThat(new OpenShop(store).terminals.byToken(till.token())).map(Terminal::id)
                .contains(till.terminal().id());
        assertThat(open.terminals.byToken(till.token() + "x")).isEmpty();
        assertThat(open.terminals.byToken("")).isEmpty();
        assertThat(tokenHashes()).doesNotContain(till.token()).isEqualTo(TerminalRows.hash(till.token()) + " paired ");
        assertThat(open.terminals.byToken(TerminalRows.hash(till.token()))).isEmpty();
    }

    @Test
    void aManagersCodePairsOneMoreTerminalOnce() throws IOException {
        firstTill();
        CommandContext context = store.context();
        Terminals.PairingCode code = open.terminals.newCode(context, "Bar");
        assertThat(code.until()).isEqualTo(store.clock().instant().plus(Duration.ofMinutes(10)));
        assertThat(open.terminals.newCode(context, "Bar")).isEqualTo(code);
        assertThat(open.terminals.pair(code.code(), "").terminal().name()).isEqualTo("Bar");
        assertRefused(() -> open.terminals.pair(code.code(), "Bar 2"), "store.pairing-code-wrong");
        assertThat(open.terminals.all()).extracting(Terminal::name).containsExactly("Bar", "Till 1");
        assertThat(open.facts(context.request().value())).singleElement().asString()
                .startsWith("store.PairingCodeMade").doesNotContain(code.code());
    }

    @Test
    void anOldCodeIsWorthless() throws IOException {
        firstTill();
        Terminals.PairingCode code = open.terminals.newCode(store.context(), "Bar");
        store.clock().advance(Duration.ofMinutes(10));
        assertRefused(() -> open.terminals.pair(code.code(), "Bar"), "store.pairing-code-wrong");
    }

    @Test
    void wrongCodesAreRecordedAndBringAPause() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertRefused(() -> open.terminals.pair("wrong", "Till"), "store.pairing-code-wrong");
        }
        String right = firstCode();
        assertRefused(() -> open.terminals.pair(right, "Till"), "store.pairing-paused");
        assertThat(open.factTypes()).hasSize(5).containsOnly("store.PairingRefused");
        store.clock().advance(Duration.ofSeconds(30));
        assertThat(open.terminals.pair(right, "Till").terminal().name()).isEqualTo("Till");
    }

    @Test
    void aNameThatIsTakenCostsNeitherTheCodeNorATry() throws IOException {
        firstTill();
        Terminals.PairingCode code = open.terminals.newCode(store.context(), "Bar");
        for (int i = 0; i < 6; i++) {
            assertRefused(() -> open.terminals.pair(code.code(), "till 1"), "store.terminal-name-taken");
        }
        assertThat(open.terminals.pair(code.code(), "Till 2").terminal().name()).isEqualTo("Till 2");
    }

    @Test
    void aTerminalThatNobodyNamedGetsANumber() throws IOException {
        assertThat(open.terminals.pair(firstCode(), " ").terminal().name()).isEqualTo("#1");
    }

    @Test
    void anUnpairedTerminalIsOutAtOnceAndForEver() throws IOException, SQLException {
        Terminals.Paired till = firstTill();
        Terminals.Paired bar = open.terminals.pair(open.terminals.newCode(store.context(), "Bar").code(), "");
        open.terminals.unpair(store.context(), bar.terminal().id());
        assertThat(open.terminals.byToken(bar.token())).isEmpty();
        assertThat(open.terminals.find(bar.terminal().id())).isEmpty();
        assertThat(new OpenShop(store).terminals.byToken(bar.token())).isEmpty();
        assertThat(open.terminals.byToken(till.token())).isPresent();
        assertThat(tokenHashes()).isEqualTo(TerminalRows.hash(till.token()) + " paired  unpaired ");
        assertRefused(() -> open.terminals.unpair(store.context(), bar.terminal().id()), "store.terminal-gone");
    }

    @Test
    void whoeverUnpairsTheLastTerminalFindsANewFirstCode() throws IOException {
        Terminals.Paired till = firstTill();
        open.terminals.unpair(store.context(), till.terminal().id());
        assertThat(open.terminals.pair(firstCode(), "Till 1").terminal().id()).isNotEqualTo(till.terminal().id());
        assertThat(file).doesNotExist();
    }

    @Test
    void aTerminalIsRenamedUnlessAnotherHasTheName() throws IOException {
        TerminalId till = firstTill().terminal().id();
        open.terminals.pair(open.terminals.newCode(store.context(), "Bar").code(), "");
        open.terminals.rename(store.context(), till, " TILL 1 ");
        assertThat(open.terminals.find(till)).map(Terminal::name).contains("TILL 1");
        assertRefused(() -> open.terminals.rename(store.context(), till, "bar"), "store.terminal-name-taken");
        assertRefused(() -> open.terminals.rename(store.context(), till, " "), "store.terminal-name-odd");
        assertRefused(() -> open.terminals.rename(store.context(), new TerminalId("none"), "X"), "store.terminal-gone");
        assertThat(new OpenShop(store).terminals.find(till)).map(Terminal::name).contains("TILL 1");
        assertThat(open.factTypes()).containsOnlyOnce("store.TerminalRenamed");
    }

    @Test
    void whoMayNotManageTerminalsGetsNoCodeAndChangesNone() throws IOException {
        TerminalId till = firstTill().terminal().id();
        open.allowed.clear();
        List<ThrowingCallable> calls = List.of(() -> open.terminals.newCode(store.context(), "Bar"),
                () -> open.terminals.rename(store.context(), till, "Bar"),
                () -> open.terminals.unpair(store.context(), till));
        calls.forEach(call -> assertRefused(call, "test.not-allowed"));
        assertThat(open.terminals.find(till)).map(Terminal::name).contains("Till 1");
    }

    @Test
    void whenATerminalWasLastSeenIsKnownAtOnceAndRoughlyAfterARestart() throws IOException {
        Terminals.Paired till = firstTill();
        store.clock().advance(Duration.ofHours(2));
        open.terminals.byToken(till.token());
        store.clock().advance(Duration.ofSeconds(5));
        Optional<Terminal> seen = open.terminals.byToken(till.token());
        assertThat(seen).map(Terminal::lastSeen).contains(store.clock().instant());
        assertThat(new OpenShop(store).terminals.find(till.terminal().id())).map(Terminal::lastSeen)
                .contains(store.clock().instant().minusSeconds(5));
    }
}
