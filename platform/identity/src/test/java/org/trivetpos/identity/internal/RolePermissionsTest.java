package org.trivetpos.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.testkit.TestStore;

class RolePermissionsTest {

    private final TestStore store = TestStore.h2();
    private final House house = new House(store);
    private final House.Demo people = house.hireDemo();

    @AfterEach
    void close() {
        store.close();
    }

    private static void assertMissing(ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(call)
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("identity.permission-missing"));
    }

    @Test
    void aRoleAllowsWhatItSaysAndAStarAllowsEverything() {
        assertThat(house.permissions.allows(people.cashier(), House.PAY)).isTrue();
        assertThat(house.permissions.allows(people.waiter(), House.PAY)).isFalse();
        assertThat(house.permissions.allows(people.manager(), House.REFUND)).isTrue();
        assertThat(house.permissions.allows(new StaffId("nobody"), House.PAY)).isFalse();
    }

    @Test
    void aRefusalNamesThePermissionInWordsAndByKey() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> house.permissions.require(house.by(people.waiter()), House.PAY))
                .satisfies(e -> assertThat(e.refusal().args()).containsExactly(House.PAY.name(), "settlement.pay"));
    }

    @Test
    void aManagersApprovalLetsOneRequestThrough() {
        ApprovalId approval = house.approval(people.manager(), House.REFUND);
        CommandContext context = house.by(people.cashier()).approvedBy(approval);
        house.permissions.require(context, House.REFUND);
        house.permissions.require(context, House.REFUND);
        assertMissing(() -> house.permissions.require(house.by(people.cashier()).approvedBy(approval), House.REFUND));
    }

    @Test
    void anApprovalIsGoodForTwoMinutesOnItsTerminalAndForItsPermission() {
        ApprovalId approval = house.approval(people.manager(), House.REFUND);
        assertMissing(() -> house.permissions.require(house.by(people.waiter()).approvedBy(approval), House.PAY));
        assertMissing(() -> house.permissions.require(
                house.by(people.cashier(), House.BAR).approvedBy(approval), House.REFUND));
        store.clock().advance(Duration.ofMinutes(2));
        assertMissing(() -> house.permissions.require(house.by(people.cashier()).approvedBy(approval), House.REFUND));
    }

    @Test
    void anApprovalOfSomebodyWhoMeanwhileLeftIsWorthless() {
        StaffId second = house.staff.hire(house.by(people.manager()), "赵强", BuiltInRoles.MANAGER, null, "135790").id();
        ApprovalId approval = house.approval(people.manager(), House.REFUND);
        Staff manager = house.staff.find(people.manager()).orElseThrow();
        house.staff.change(house.by(second), new Staff(manager.id(), manager.name(), manager.role(), null, false));
        assertMissing(() -> house.permissions.require(house.by(people.cashier()).approvedBy(approval), House.REFUND));
    }

    @Test
    void whoHasLeftMayNothingEvenWithAnApproval() {
        Staff cashier = house.staff.find(people.cashier()).orElseThrow();
        house.staff.change(house.by(people.manager()), new Staff(cashier.id(), cashier.name(), cashier.role(), null,
                false));
        ApprovalId approval = house.approval(people.manager(), House.REFUND);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> house.permissions.require(house.by(cashier.id()).approvedBy(approval), House.REFUND))
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("identity.person-left"));
        assertThat(house.permissions.allows(cashier.id(), House.PAY)).isFalse();
    }

    @Test
    void aChangedRoleHoldsAtOnce() {
        Role waiter = house.staff.role(House.WAITER);
        house.staff.saveRole(house.by(people.manager()), new Role(waiter.id(), waiter.name(),
                Set.of("settlement.pay")));
        assertThat(house.permissions.allows(people.waiter(), House.PAY)).isTrue();
    }

    @Test
    void permissionsOfAllBundlesAreListedInOrderOfTheirKeysAndOnce() {
        Permission again = new Permission("settlement.pay", LocalText.same("Again"));
        house.permissions.sources = List.of(() -> List.of(House.PAY), new DoorPermissions(), () -> List.of(again));
        assertThat(house.permissions.declared()).extracting(Permission::key).containsExactly("identity.approve",
                "identity.staff", "settlement.pay", "store.close-day", "store.jobs", "store.settings",
                "store.terminals");
        assertThat(house.permissions.declared()).contains(House.PAY);
    }

    @Test
    void bundlesThatThrowOrStallTakeNoOtherPermissionsAlong() {
        CountDownLatch release = new CountDownLatch(1);
        house.permissions.sources = List.of(() -> {
            throw new IllegalStateException("broken on purpose");
        }, () -> {
            await(release);
            return List.of();
        }, new DoorPermissions());
        assertThat(house.permissions.declared()).hasSize(6);
        assertThat(house.permissions.allows(people.manager(), House.PAY)).isTrue();
        assertThat(house.guard.troubles()).extracting(Trouble::gate).containsOnly("PermissionSource").hasSize(2);
        release.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theStoresGateIsGuardedByRoleAndByApproval() {
        StoreDoor door = new StoreDoor(house.permissions);
        door.require(house.by(people.manager()), "store.settings");
        assertMissing(() -> door.require(house.by(people.cashier()), "store.settings"));
        door.require(house.by(people.cashier()).approvedBy(house.approval(people.manager(),
                DoorPermissions.STORE_SETTINGS)), "store.settings");
        assertMissing(() -> door.require(house.by(people.cashier()), "store.something-new"));
    }
}
