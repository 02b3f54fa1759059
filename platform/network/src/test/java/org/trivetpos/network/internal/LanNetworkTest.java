package org.trivetpos.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.Commands;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.store.Opening;
import org.trivetpos.testkit.TestStore;

class LanNetworkTest {

    private static final Opening OFFICE = new Opening("192.168.1.20", 8181, true);
    private static final Opening KITCHEN = new Opening("192.168.2.20", 8181, true);

    private final TestStore store = TestStore.h2();
    private final WiredLines lines = new WiredLines();
    private Commands commands = store.commands();
    private boolean manager = true;
    private List<String> here = List.of(OFFICE.address(), KITCHEN.address());
    @TempDir
    private Path data;

    @AfterEach
    void close() {
        store.close();
    }

    /** The web server's lines, of which one is open at most. */
    private static final class WiredLines implements Lines {

        private @Nullable Opening open;
        private @Nullable String taken;
        private final List<Opening> opened = new ArrayList<>();

        @Override
        public @Nullable Refusal open(Opening opening, @Nullable KeyStore keys, Supplier<char[]> password) {
            if (opening.address().equals(taken)) {
                return Refusal.of("network.port-taken", "8181");
            }
            assertThat(keys != null).isEqualTo(opening.encrypted());
            open = opening;
            opened.add(opening);
            return null;
        }

        @Override
        public boolean isOpen() {
            return open != null;
        }

        @Override
        public void renew(KeyStore keys) { }

        @Override
        public void close() {
            open = null;
        }
    }

    private LanNetwork started() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Permissions permissions = (Permissions) Proxy.newProxyInstance(Permissions.class.getClassLoader(),
                new Class<?>[] {Permissions.class}, (proxy, method, given) -> {
                    if (!manager) {
                        throw Refusal.of("identity.permission-missing").asException();
                    }
                    return null;
                });
        Machine machine = new Machine(null) {
            @Override
            boolean has(String address) {
                return here.contains(address);
            }
        };
        return new LanNetwork(data, machine, lines, 8181, permissions, commands, store.journal(),
                name -> new byte[32], store.clock(), store.ids());
    }

    private List<String> facts() {
        store.sealAll();
        return store.journal().about("network").stream().map(fact -> fact.type()).toList();
    }

    private static void refused(String code, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @Test
    void aShopAnswersItsOwnMachineAloneAndMakesNoKeysForOthers() throws IOException {
        LanNetwork network = started();
        assertThat(network.state().opening()).isNull();
        assertThat(network.origins()).isEmpty();
        assertThat(lines.opened).isEmpty();
        assertThat(data.resolve("keys")).isEmptyDirectory();
    }

    @Test
    void aManagersOpeningIsRecordedAndStaysSoAfterARestart() throws IOException {
        LanNetwork network = started();
        network.open(store.context(), OFFICE);
        assertThat(network.state().home()).isEqualTo("https://192.168.1.20:8181/");
        assertThat(network.state().fingerprint()).hasSize(64);
        assertThat(network.origins()).contains("https://192.168.1.20:8181");
        assertThat(facts()).containsExactly("store.NetworkOpened");
        network.stop();
        assertThat(lines.open).isNull();
        assertThat(started().state()).isEqualTo(network.state());
        assertThat(lines.open).isEqualTo(OFFICE);
    }

    @Test
    void closingIsOneStepAndRecorded() throws IOException {
        LanNetwork network = started();
        network.open(store.context(), OFFICE);
        network.close(store.context());
        assertThat(lines.open).isNull();
        assertThat(network.origins()).isEmpty();
        assertThat(facts()).containsExactly("store.NetworkOpened", "store.NetworkClosed");
        assertThat(started().state().opening()).isNull();
    }

    @Test
    void whoMayNotOpenItDoesNot() throws IOException {
        LanNetwork network = started();
        manager = false;
        refused("identity.permission-missing", () -> network.open(store.context(), OFFICE));
        refused("identity.permission-missing", () -> network.close(store.context()));
        assertThat(lines.opened).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsSaidAndWhatWasOpenStaysOpen() throws IOException {
        LanNetwork network = started();
        network.open(store.context(), OFFICE);
        lines.taken = KITCHEN.address();
        refused("network.port-taken", () -> network.open(store.context(), KITCHEN));
        assertThat(network.state().opening()).isEqualTo(OFFICE);
        assertThat(lines.open).isEqualTo(OFFICE);
        assertThat(facts()).containsExactly("store.NetworkOpened");
    }

    @Test
    void anAddressThatGoesIsSaidAndOpensAgainByItselfWhenItIsBack() throws IOException {
        LanNetwork network = started();
        network.open(store.context(), OFFICE);
        here = List.of();
        network.lookAgain();
        assertThat(lines.open).isNull();
        assertThat(network.state().trouble()).isEqualTo(Refusal.of("network.address-gone", OFFICE.address()));
        assertThat(network.state().opening()).isEqualTo(OFFICE);
        here = List.of(OFFICE.address());
        network.lookAgain();
        assertThat(lines.open).isEqualTo(OFFICE);
        assertThat(network.state().trouble()).isNull();
    }

    @Test
    void aShopWhoseAddressIsAwayAtItsStartStartsAllTheSame() throws IOException {
        LanNetwork network = started();
        network.open(store.context(), OFFICE);
        network.stop();
        here = List.of();
        LanNetwork again = started();
        assertThat(again.state().trouble()).isEqualTo(Refusal.of("network.address-gone", OFFICE.address()));
        again.close(store.context());
        assertThat(again.state().opening()).isNull();
    }

    @Test
    void whatCannotBeRecordedIsNotDone() throws IOException {
        commands = new Commands() {
            @Override
            public <R> R once(org.trivetpos.kernel.CommandContext context, String name, Class<R> result,
                    Change<R> change) {
                throw Refusal.of("test.disk-full").asException();
            }
        };
        LanNetwork network = started();
        refused("test.disk-full", () -> network.open(store.context(), OFFICE));
        assertThat(lines.open).isNull();
        assertThat(network.state().opening()).isNull();
        assertThat(started().state().opening()).isNull();
    }

    @Test
    void aPortThatNeedsAnAdministratorIsRefused() throws IOException {
        LanNetwork network = started();
        refused("network.port-odd", () -> network.open(store.context(), new Opening(OFFICE.address(), 443, true)));
    }

    @Test
    void onlyAddressesOfPrivateNetworksAreOffered() {
        assertThat(new Machine("8.8.8.8, 10.1.2.3, till.example, 127.0.0.2").addresses())
                .extracting(one -> one.address()).contains("10.1.2.3", "127.0.0.2")
                .doesNotContain("8.8.8.8", "till.example", "127.0.0.1");
    }
}
