package org.trivetpos.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.identity.Login;
import org.trivetpos.identity.Login.Welcome;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.testkit.TestStore;

class StaffBookTest {

    private static final RoleId LEADER = new RoleId("leader");

    private final TestStore store = TestStore.h2();
    private final House house = new House(store);

    @AfterEach
    void close() {
        store.close();
    }

    private void assertRefused(ThrowingCallable call, String code) {
        Roster before = house.roster.current();
        assertThatExceptionOfType(RefusedException.class).isThrownBy(call)
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo(code));
        assertThat(house.roster.current()).isEqualTo(before);
        assertThat(new House(store).roster.current()).isEqualTo(before);
    }

    private Staff person(StaffId id) {
        return house.staff.find(id).orElseThrow();
    }

    private static Staff inRole(Staff one, RoleId role) {
        return new Staff(one.id(), one.name(), role, one.language(), one.active());
    }

    private static Staff gone(Staff one) {
        return new Staff(one.id(), one.name(), one.role(), one.language(), false);
    }

    private StaffId leader(House.Demo people) {
        house.staff.saveRole(house.by(people.manager()), new Role(LEADER, LocalText.same("Leader"),
                Set.of("identity.staff", "ordering.order", "ordering.park")));
        return house.staff.hire(house.by(people.manager()), "组长", LEADER, null, "4321").id();
    }

    @Test
    void aNewShopHasThreeRolesAndNobody() {
        assertThat(house.staff.roles()).extracting(role -> role.id().value())
                .containsExactly("cashier", "manager", "waiter");
        assertThat(house.staff.role(BuiltInRoles.MANAGER).permissions()).containsExactly("*");
        assertThat(house.staff.role(House.WAITER).permissions())
                .containsExactlyInAnyOrder("ordering.order", "ordering.park");
        assertThat(house.staff.all(true)).isEmpty();
    }

    @Test
    void theFirstPersonIsAManagerAndHiresTheOthers() {
        House.Demo people = house.hireDemo();
        assertThat(house.staff.all(false)).extracting(Staff::name).containsExactly("陈静", "李明", "王芳");
        assertThat(house.login.login(House.TILL, people.manager(), "246810")).isInstanceOf(Welcome.class);
        assertThat(house.login.login(House.TILL, people.waiter(), "2345")).isInstanceOf(Welcome.class);
        assertThat(new House(store).roster.current()).isEqualTo(house.roster.current());
        assertThat(house.factTypes().subList(0, 3)).containsOnly("identity.StaffHired");
        assertThat(house.wholeJournal()).doesNotContain("246810").doesNotContain("argon2");
    }

    @Test
    void nobodyIsTheFirstTwice() {
        house.hireDemo();
        assertRefused(() -> house.staff.hireFirst("Intruder", "135790"), "identity.not-the-first");
    }

    @Test
    void ofManyWhoWantToBeTheFirstOneIs() {
        AtomicInteger refused = new AtomicInteger();
        IntStream.range(0, 8).parallel().forEach(i -> {
            try {
                house.staff.hireFirst("Boss " + i, "135790");
            } catch (RefusedException e) {
                refused.incrementAndGet();
            }
        });
        assertThat(refused).hasValue(7);
        assertThat(house.staff.all(true)).hasSize(1);
    }

    @Test
    void theFirstManagersPinHasSixDigits() {
        assertRefused(() -> house.staff.hireFirst("陈静", "2468"), "identity.pin-too-short-for-role");
    }

    @Test
    void whatNobodyCanBeIsRefused() {
        House.Demo people = house.hireDemo();
        CommandContext manager = house.by(people.manager());
        assertRefused(() -> house.staff.hire(manager, " ", House.WAITER, null, "1234"), "identity.name-odd");
        assertRefused(() -> house.staff.hire(manager, "x".repeat(31), House.WAITER, null, "1234"), "identity.name-odd");
        assertRefused(() -> house.staff.hire(manager, "王芳", House.WAITER, null, "1234"), "identity.name-taken");
        assertRefused(() -> house.staff.hire(manager, "A", new RoleId("x"), null, "1234"), "identity.role-unknown");
        assertRefused(() -> house.staff.hire(manager, "A", House.WAITER, Locale.FRENCH, "1234"),
                "identity.language-unknown");
        assertRefused(() -> house.staff.hire(manager, "A", House.WAITER, null, "8888"), "identity.pin-all-the-same");
        assertRefused(() -> house.staff.hire(manager, "A", House.WAITER, null, "abcd"), "identity.pin-not-digits");
        assertRefused(() -> house.staff.hire(house.by(people.cashier()), "A", House.WAITER, null, "1234"),
                "identity.permission-missing");
    }

    @Test
    void aRepeatedRequestHiresOnePerson() {
        House.Demo people = house.hireDemo();
        CommandContext context = house.by(people.manager());
        Staff first = house.staff.hire(context, "赵强", House.WAITER, Locale.ENGLISH, "1234");
        assertThat(house.staff.hire(context, "赵强", House.WAITER, Locale.ENGLISH, "1234")).isEqualTo(first);
        assertThat(house.staff.all(true)).hasSize(4);
    }

    @Test
    void whoLeavesIsKeptButNotShownAndTheNameIsFreeAgain() {
        House.Demo people = house.hireDemo();
        house.staff.change(house.by(people.manager()), gone(person(people.cashier())));
        assertThat(house.staff.all(false)).extracting(Staff::name).doesNotContain("王芳");
        assertThat(house.staff.all(true)).extracting(Staff::name).contains("王芳");
        house.staff.hire(house.by(people.manager()), "王芳", House.WAITER, null, "1234");
        assertRefused(() -> house.staff.change(house.by(people.manager()), new Staff(people.cashier(), "王芳",
                House.CASHIER, null, true)), "identity.name-taken");
        assertThat(house.facts(people.cashier().value()).getLast()).startsWith("identity.StaffChanged")
                .contains("\"active\":true", "\"active\":false");
    }

    @Test
    void theLastManagerNeitherLeavesNorLosesTheRoleNorDoesTheRoleLoseItsRights() {
        House.Demo people = house.hireDemo();
        Staff manager = person(people.manager());
        assertRefused(() -> house.staff.change(house.by(manager.id()), gone(manager)), "identity.last-manager");
        assertRefused(() -> house.staff.change(house.by(manager.id()), inRole(manager, House.WAITER)),
                "identity.last-manager");
        assertRefused(() -> house.staff.saveRole(house.by(manager.id()), new Role(BuiltInRoles.MANAGER,
                LocalText.same("M"), Set.of("ordering.order"))), "identity.last-manager");
        house.staff.hire(house.by(manager.id()), "赵强", BuiltInRoles.MANAGER, null, "135790");
        assertThat(house.staff.change(house.by(manager.id()), gone(manager)).active()).isFalse();
    }

    @Test
    void twoManagersWhoSendEachOtherAwayAtTheSameTimeDoNotLeaveTheShopAlone() {
        House.Demo people = house.hireDemo();
        StaffId other = house.staff.hire(house.by(people.manager()), "赵强", BuiltInRoles.MANAGER, null, "135790").id();
        AtomicInteger refused = new AtomicInteger();
        IntStream.range(0, 2).parallel().forEach(i -> {
            try {
                house.staff.change(house.by(i == 0 ? other : people.manager()),
                        gone(person(i == 0 ? people.manager() : other)));
            } catch (RefusedException e) {
                refused.incrementAndGet();
            }
        });
        assertThat(refused).hasValue(1);
        assertThat(new House(store).roster.current().keepsSomebodyWhoManages()).isTrue();
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        House.Demo people = house.hireDemo();
        StaffId leader = leader(people);
        assertRefused(() -> house.staff.hire(house.by(leader), "A", BuiltInRoles.MANAGER, null, "135790"),
                "identity.role-above-own");
        assertRefused(() -> house.staff.hire(house.by(leader), "A", House.CASHIER, null, "1234"),
                "identity.role-above-own");
        assertRefused(() -> house.staff.change(house.by(leader), inRole(person(people.waiter()), House.CASHIER)),
                "identity.role-above-own");
        assertRefused(() -> house.staff.change(house.by(leader), gone(person(people.manager()))),
                "identity.role-above-own");
        assertRefused(() -> house.staff.changePin(house.by(leader), people.manager(), "135790"),
                "identity.role-above-own");
        assertRefused(() -> house.staff.saveRole(house.by(leader), new Role(LEADER, LocalText.same("L"), Set.of("*"))),
                "identity.role-above-own");
        assertThat(house.staff.hire(house.by(leader), "新人", House.WAITER, null, "1234").role()).isEqualTo(House.WAITER);
    }

    @Test
    void withAManagersApprovalAnybodyHiresWhomTheManagerCould() {
        House.Demo people = house.hireDemo();
        ApprovalId approval = house.approval(people.manager(), DoorPermissions.STAFF);
        CommandContext context = house.by(people.cashier()).approvedBy(approval);
        assertThat(house.staff.hire(context, "赵强", House.CASHIER, null, "1234").role()).isEqualTo(House.CASHIER);
    }

    @Test
    void whoIsToApproveNeedsALongPinFirst() {
        House.Demo people = house.hireDemo();
        assertRefused(() -> house.staff.change(house.by(people.manager()),
                inRole(person(people.cashier()), BuiltInRoles.MANAGER)), "identity.pin-too-short-for-role");
        assertRefused(() -> house.staff.saveRole(house.by(people.manager()), new Role(House.CASHIER,
                LocalText.same("Cashier"), Set.of("identity.approve"))), "identity.pin-too-short-for-role");
        house.staff.changePin(house.by(people.manager()), people.cashier(), "864209");
        assertThat(house.staff.change(house.by(people.manager()),
                inRole(person(people.cashier()), BuiltInRoles.MANAGER)).role()).isEqualTo(BuiltInRoles.MANAGER);
    }

    @Test
    void aNewPinHoldsAtOnceAndTheOldOneNoMore() {
        House.Demo people = house.hireDemo();
        house.staff.changePin(house.by(people.manager()), people.cashier(), "5678");
        assertThat(house.login.login(House.TILL, people.cashier(), "1234")).isInstanceOf(Login.WrongPin.class);
        assertThat(house.login.login(House.TILL, people.cashier(), "5678")).isInstanceOf(Welcome.class);
        assertThat(house.wholeJournal()).contains("identity.PinChanged").doesNotContain("5678");
    }

    @Test
    void theOwnPinIsSetByWhoJustProvedTheOldOne() {
        House.Demo people = house.hireDemo();
        assertRefused(() -> house.staff.changePin(house.by(people.cashier()), people.cashier(), "5678"),
                "identity.permission-missing");
        assertRefused(() -> house.staff.changePin(house.by(people.manager()), people.manager(), "135790"),
                "identity.permission-missing");
        ApprovalId others = house.approval(people.manager(), Login.OWN_PIN);
        assertRefused(() -> house.staff.changePin(house.by(people.cashier()).approvedBy(others), people.cashier(),
                "5678"), "identity.permission-missing");
        ApprovalId own = ((Login.Approved) house.login.approve(House.TILL, people.cashier(), "1234", Login.OWN_PIN))
                .approval();
        house.staff.changePin(house.by(people.cashier()).approvedBy(own), people.cashier(), "5678");
        assertThat(house.login.login(House.TILL, people.cashier(), "5678")).isInstanceOf(Welcome.class);
    }

    @Test
    void everybodyChoosesTheOwnLanguage() {
        House.Demo people = house.hireDemo();
        house.staff.chooseLanguage(house.by(people.waiter()), Locale.ENGLISH);
        assertThat(person(people.waiter()).language()).isEqualTo(Locale.ENGLISH);
        assertThat(new House(store).staff.find(people.waiter())).map(Staff::language).contains(Locale.ENGLISH);
        assertRefused(() -> house.staff.chooseLanguage(house.by(people.waiter()), Locale.FRENCH),
                "identity.language-unknown");
        assertRefused(() -> house.staff.chooseLanguage(house.by(new StaffId("nobody")), Locale.ENGLISH),
                "identity.person-left");
    }

    @Test
    void aRoleIsMadeChangedAndJournalledWithItsRights() {
        House.Demo people = house.hireDemo();
        Role bar = new Role(new RoleId("bar"), new LocalText("吧台", "Bar"), Set.of("ordering.order", "menu.sold-out"));
        assertThat(house.staff.saveRole(house.by(people.manager()), bar)).isEqualTo(bar);
        house.staff.saveRole(house.by(people.manager()), new Role(bar.id(), bar.name(), Set.of()));
        assertThat(new House(store).staff.role(bar.id()).permissions()).isEmpty();
        assertThat(house.facts("bar").getFirst()).startsWith("identity.RoleSaved")
                .contains("\"before\":[]", "[\"menu.sold-out\",\"ordering.order\"]");
        assertRefused(() -> house.staff.saveRole(house.by(people.manager()), new Role(bar.id(), LocalText.same(" "),
                Set.of())), "identity.role-name-odd");
    }

    @Test
    void whatARolledBackTransactionHiredIsNotRemembered() {
        House.Demo people = house.hireDemo();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> store.transactions().run(() -> {
            house.staff.hire(house.by(people.manager()), "Ghost", House.WAITER, null, "1234");
            throw new IllegalStateException("the outer step failed");
        }));
        assertThat(house.staff.all(true)).hasSize(3);
    }

    @Test
    void theSameRoomStandsOnPostgres() {
        try (TestStore postgres = TestStore.postgres()) {
            House there = new House(postgres);
            House.Demo people = there.hireDemo();
            there.staff.saveRole(there.by(people.manager()), new Role(House.WAITER, LocalText.same("W"),
                    Set.of("settlement.pay")));
            assertThat(new House(postgres).roster.current()).isEqualTo(there.roster.current());
            assertThat(there.login.login(House.TILL, people.waiter(), "2345")).isInstanceOf(Welcome.class);
        }
    }
}
